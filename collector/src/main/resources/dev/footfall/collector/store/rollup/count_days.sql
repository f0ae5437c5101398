-- Counts by day, source and each dimension's key of the relation event_files, whose name is replaced.
-- A visitor of a page is a first view of that page on a day; elsewhere, a first view of the site, which
-- an event may bring along where sources are counted, with the dimension 'total'. The
-- key of a version is browser and version with U+001F between them.
-- One grouping of each event under every dimension: grouping sets are a little faster for a full
-- segment, and several times slower for a small file, which is the usual one.
with counted as (
    select (received_ms // 86400000)::integer as day,
           source,
           dimension,
           coalesce(
               case dimension
                    when 'page'           then pathname
                    when 'referrer'       then referrer_host
                    when 'referrer_group' then referrer_group
                    when 'country'        then country
                    when 'language'       then language
                    when 'browser'        then ua_browser
                    when 'version'        then coalesce(ua_browser, '') || chr(31) || coalesce(ua_version, '')
                    when 'os'             then ua_os
                    when 'device'         then ua_device
                    when 'utm_source'     then utm_source
                    when 'utm_medium'     then utm_medium
                    when 'utm_campaign'   then utm_campaign
                    when 'event'          then event_name
               end,
               '') as key,
           count(*) filter (where kind = 'page_load')                                      as views,
           count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as site_visitors,
           count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_page) as page_visitors,
           count(*) filter (where is_unique_user)                                          as visitors_and_others,
           count(*) filter (where kind in ('custom', 'pixel'))                             as happenings
      from event_files,
           (select unnest(enum_range(null::catalog.dimension)) as dimension)
     where kind in ('page_load', 'page_unique', 'custom', 'pixel')
     group by all
)
select day,
       source,
       dimension,
       key,
       case when dimension = 'event' then 0
            else views end                                as pageviews,
       case when dimension = 'event' then 0
            when dimension = 'page' then page_visitors
            when dimension = 'total' then visitors_and_others
            else site_visitors end                        as visitors,
       case when dimension in ('event', 'total') then happenings
            else 0 end                                    as events
  from counted
 where case when dimension = 'event' then happenings > 0
            when dimension = 'page' then views + page_visitors > 0
            when dimension = 'total' then views + visitors_and_others + happenings > 0
            else views + site_visitors > 0 end
