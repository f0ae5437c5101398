-- The same as keys.sql, for many events: what is grouped are the columns as they are, two counts share one
-- sum, as long as there are fewer than 2^31 events, and what is summed is worked out before the grouping,
-- once and not for every dimension. The plain way, absent keys made empty first and counts with
-- conditions, takes three times as long.
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
    select *,
           view + (happening << 32)                              as what,
           (1 - happening) * (visitor + (visitor_of_page << 32)) as who,
           happening * visitor                                   as who_else
      from (select *,
                   (kind = 'page_load')::bigint                         as view,
                   (kind in ('custom', 'pixel'))::bigint                as happening,
                   if(:by_page, is_unique_page, is_unique_user)::bigint as visitor,
                   is_unique_page::bigint                               as visitor_of_page
              from uncounted
             where received_ms >= :from
               and received_ms <  :until
               and kind in ('page_load', 'page_unique', 'custom', 'pixel')
               and :filter)
),
grouped as (
    select case when grouping(ua_version) = 0     then 'version'
                when grouping(source) = 0         then 'source'
                when grouping(pathname) = 0       then 'page'
                when grouping(referrer_host) = 0  then 'referrer'
                when grouping(referrer_group) = 0 then 'referrer_group'
                when grouping(country) = 0        then 'country'
                when grouping(language) = 0       then 'language'
                when grouping(ua_browser) = 0     then 'browser'
                when grouping(ua_os) = 0          then 'os'
                when grouping(ua_device) = 0      then 'device'
                when grouping(utm_source) = 0     then 'utm_source'
                when grouping(utm_medium) = 0     then 'utm_medium'
                when grouping(utm_campaign) = 0   then 'utm_campaign'
                else 'event' end as dimension,
           source, pathname, referrer_host, referrer_group, country, language, ua_browser, ua_version,
           ua_os, ua_device, utm_source, utm_medium, utm_campaign, event_name,
           sum(what)     as what,
           sum(who)      as who,
           sum(who_else) as who_else
      from seen
     group by grouping sets (
              (source), (pathname), (referrer_host), (referrer_group), (country), (language), (ua_browser),
              (ua_browser, ua_version), (ua_os), (ua_device), (utm_source), (utm_medium), (utm_campaign),
              (event_name))
),
counted_apart as (
    select *,
           what::bigint & 4294967295 as views,
           what::bigint >> 32        as happenings,
           who::bigint & 4294967295  as visitors,
           who::bigint >> 32         as visitors_of_page
      from grouped
),
fresh as (
    select dimension,
           if(dimension = 'version',
              coalesce(ua_browser, '') || chr(31) || coalesce(ua_version, ''),
              coalesce(source, pathname, referrer_host, referrer_group, country, language, ua_browser, ua_os,
                       ua_device, utm_source, utm_medium, utm_campaign, event_name, '')) as key,
           if(dimension = 'event', 0, views) as pageviews,
           case dimension when 'event'  then 0
                          when 'page'   then visitors_of_page
                          when 'source' then visitors + who_else::bigint
                          else visitors end as visitors,
           if(dimension in ('event', 'source'), happenings, 0) as events
      from counted_apart
)
select dimension,
       key,
       sum(pageviews)::bigint as pageviews,
       sum(visitors)::bigint  as visitors,
       sum(events)::bigint    as events
  from (from counted union all from fresh)
 group by all
having sum(pageviews) + sum(visitors) + sum(events) > 0
 limit :most
