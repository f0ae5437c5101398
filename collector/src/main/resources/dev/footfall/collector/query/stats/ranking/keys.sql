-- Every key of every dimension with its counts, of events that are counted already and of others. A key
-- of a version is browser and version with U+001F between them. One grouping of each event under every
-- dimension is faster for few events than one for each dimension.
-- Parameters: :filter and :counted keep events and counts; :from (inclusive), :until (exclusive), ms, of the
-- events; :by_page whether a visitor is one of a page, as it always is where pages are ranked; :most how
-- many rows.
with seen as (
    select unnest(['source', 'page', 'referrer', 'referrer_group', 'country', 'language', 'browser', 'version',
                   'os', 'device', 'utm_source', 'utm_medium', 'utm_campaign', 'event']) as dimension,
           unnest([source, pathname, referrer_host, referrer_group, country, language, ua_browser,
                   coalesce(ua_browser, '') || chr(31) || coalesce(ua_version, ''),
                   ua_os, ua_device, utm_source, utm_medium, utm_campaign, event_name])  as key,
           (kind = 'page_load')::bigint                         as view,
           (kind in ('custom', 'pixel'))::bigint                as happening,
           if(:by_page, is_unique_page, is_unique_user)::bigint as visitor,
           is_unique_page::bigint                               as visitor_of_page
      from uncounted
     where received_ms >= :from
       and received_ms <  :until
       and kind in ('page_load', 'page_unique', 'custom', 'pixel')
       and :filter
),
fresh as (
    select dimension,
           coalesce(key, '')                                              as key,
           case when dimension <> 'event' then view else 0 end            as pageviews,
           case dimension when 'event'  then 0
                          when 'page'   then (1 - happening) * visitor_of_page
                          when 'source' then visitor
                          else (1 - happening) * visitor end              as visitors,
           case when dimension in ('event', 'source') then happening else 0 end as events
      from seen
),
counted as (
    select if(dimension = 'total', 'source', dimension::varchar) as dimension,
           if(dimension = 'total', source, key)                  as key,
           sum(pageviews)                                        as pageviews,
           sum(visitors)                                         as visitors,
           sum(events)                                           as events
      from counted_key
     where :counted
     group by all
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
