-- Counts by day, source and each dimension's key of the relation event_files, whose name is replaced.
-- A visitor of a page is a first view of that page on a day; elsewhere, a first view of the site. The
-- key of a version is browser and version with U+001F between them.
with seen as (
    select (received_ms // 86400000)::integer                                as day,
           source,
           kind = 'page_load'                                                as is_view,
           kind in ('page_load', 'page_unique') and is_unique_user           as is_visitor,
           kind in ('page_load', 'page_unique') and is_unique_page           as is_page_visitor,
           kind in ('custom', 'pixel')                                       as is_event,
           coalesce(pathname, '')                                            as page,
           coalesce(referrer_host, '')                                       as referrer,
           coalesce(referrer_group, '')                                      as referrer_group,
           coalesce(country, '')                                             as country,
           coalesce(language, '')                                            as language,
           coalesce(ua_browser, '')                                          as browser,
           coalesce(ua_browser, '') || chr(31) || coalesce(ua_version, '')   as version,
           coalesce(ua_os, '')                                               as os,
           coalesce(ua_device, '')                                           as device,
           coalesce(utm_source, '')                                          as utm_source,
           coalesce(utm_medium, '')                                          as utm_medium,
           coalesce(utm_campaign, '')                                        as utm_campaign,
           coalesce(event_name, '')                                          as event
      from event_files
     where kind in ('page_load', 'page_unique', 'custom', 'pixel')
),
counted as (
    select day,
           source,
           case when grouping(page) = 0           then 'page'
                when grouping(referrer) = 0       then 'referrer'
                when grouping(referrer_group) = 0 then 'referrer_group'
                when grouping(country) = 0        then 'country'
                when grouping(language) = 0       then 'language'
                when grouping(browser) = 0        then 'browser'
                when grouping(version) = 0        then 'version'
                when grouping(os) = 0             then 'os'
                when grouping(device) = 0         then 'device'
                when grouping(utm_source) = 0     then 'utm_source'
                when grouping(utm_medium) = 0     then 'utm_medium'
                when grouping(utm_campaign) = 0   then 'utm_campaign'
                when grouping(event) = 0          then 'event'
                else                                   'total'
           end                                                       as dimension,
           coalesce(page, referrer, referrer_group, country, language, browser, version, os, device,
                    utm_source, utm_medium, utm_campaign, event, '') as key,
           count(*) filter (where is_view)                           as views,
           count(*) filter (where is_visitor)                        as site_visitors,
           count(*) filter (where is_page_visitor)                   as page_visitors,
           count(*) filter (where is_event)                          as happenings
      from seen
     group by grouping sets (
              (day, source),
              (day, source, page), (day, source, referrer), (day, source, referrer_group),
              (day, source, country), (day, source, language), (day, source, browser),
              (day, source, version), (day, source, os), (day, source, device),
              (day, source, utm_source), (day, source, utm_medium), (day, source, utm_campaign),
              (day, source, event))
)
select day,
       source,
       dimension,
       key,
       case when dimension = 'event' then 0
            else views end                                as pageviews,
       case when dimension = 'event' then 0
            when dimension = 'page' then page_visitors
            else site_visitors end                        as visitors,
       case when dimension in ('event', 'total') then happenings
            else 0 end                                    as events
  from counted
 where case when dimension = 'event' then happenings > 0
            when dimension = 'page' then views + page_visitors > 0
            when dimension = 'total' then views + site_visitors + happenings > 0
            else views + site_visitors > 0 end
