-- The largest 25 keys of every dimension, and every source; beside each the totals of its dimension.
-- A key of a version is browser and version with U+001F between them.
-- Parameters: :from (inclusive), :until (exclusive), ms; :by_page whether a visitor is one of a page,
-- as it always is where pages are ranked.
with counted as (
    select if(dimension = 'total', 'source', dimension::varchar) as dimension,
           key,
           pageviews,
           visitors,
           events
      from (select dimension,
                   if(dimension = 'total', source, key) as key,
                   sum(pageviews)                       as pageviews,
                   sum(visitors)                        as visitors,
                   sum(events)                          as events
              from counted_key
             where :counted
             group by all)
),
seen as (
    select kind = 'page_load'                                             as is_view,
           kind in ('custom', 'pixel')                                    as is_event,
           case when :by_page then is_unique_page else is_unique_user end as is_visitor,
           is_unique_page                                                 as is_visitor_of_page,
           source,
           coalesce(pathname, '')       as page,
           coalesce(referrer_host, '')  as referrer,
           coalesce(referrer_group, '') as referrer_group,
           coalesce(country, '')        as country,
           coalesce(language, '')       as language,
           coalesce(ua_browser, '')     as browser,
           coalesce(ua_version, '')     as version,
           coalesce(ua_os, '')          as os,
           coalesce(ua_device, '')      as device,
           coalesce(utm_source, '')     as utm_source,
           coalesce(utm_medium, '')     as utm_medium,
           coalesce(utm_campaign, '')   as utm_campaign,
           coalesce(event_name, '')     as event
      from uncounted
     where received_ms >= :from
       and received_ms <  :until
       and kind in ('page_load', 'page_unique', 'custom', 'pixel')
       and :filter
),
grouped as (
    select case when grouping(version) = 0        then 'version'
                when grouping(source) = 0         then 'source'
                when grouping(page) = 0           then 'page'
                when grouping(referrer) = 0       then 'referrer'
                when grouping(referrer_group) = 0 then 'referrer_group'
                when grouping(country) = 0        then 'country'
                when grouping(language) = 0       then 'language'
                when grouping(browser) = 0        then 'browser'
                when grouping(os) = 0             then 'os'
                when grouping(device) = 0         then 'device'
                when grouping(utm_source) = 0     then 'utm_source'
                when grouping(utm_medium) = 0     then 'utm_medium'
                when grouping(utm_campaign) = 0   then 'utm_campaign'
                else 'event' end as dimension,
           if(grouping(version) = 0,
              browser || chr(31) || version,
              coalesce(source, page, referrer, referrer_group, country, language, browser, os, device,
                       utm_source, utm_medium, utm_campaign, event)) as key,
           count(*) filter (where is_view)                               as views,
           count(*) filter (where is_event)                              as happenings,
           count(*) filter (where is_visitor)                            as visitors_and_others,
           count(*) filter (where is_visitor and not is_event)           as site_visitors,
           count(*) filter (where is_visitor_of_page and not is_event)   as page_visitors
      from seen
     group by grouping sets (
              (source), (page), (referrer), (referrer_group), (country), (language), (browser),
              (browser, version), (os), (device), (utm_source), (utm_medium), (utm_campaign), (event))
),
fresh as (
    select dimension,
           key,
           if(dimension = 'event', 0, views) as pageviews,
           case dimension when 'event'  then 0
                          when 'page'   then page_visitors
                          when 'source' then visitors_and_others
                          else site_visitors end as visitors,
           if(dimension in ('event', 'source'), happenings, 0) as events
      from grouped
),
summed as (
    select dimension,
           key,
           sum(pageviews)::bigint as pageviews,
           sum(visitors)::bigint  as visitors,
           sum(events)::bigint    as events
      from (from counted union all from fresh)
     group by all
    having sum(pageviews) + sum(visitors) + sum(events) > 0
)
select dimension,
       key,
       pageviews,
       visitors,
       events,
       row_number() over (partition by dimension order by pageviews + events desc, key) as rank,
       count(*) over (partition by dimension)               as keys,
       sum(pageviews) over (partition by dimension)::bigint as all_pageviews,
       sum(visitors) over (partition by dimension)::bigint  as all_visitors,
       sum(events) over (partition by dimension)::bigint    as all_events
  from summed
qualify rank <= 25 or dimension = 'source'
 order by dimension, rank
