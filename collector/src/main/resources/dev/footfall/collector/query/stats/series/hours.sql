-- What is counted of each hour already, and of other events; hours since the epoch. Parameters: :filter and
-- :counted keep events and counts; :by_page whether a visitor is one of a page.
with part as (
    select hour, pageviews, visitors, events, exceptions
      from counted_hour
     where :counted
     union all
    select received_ms // 3600000                                                      as hour,
           count(*) filter (where kind = 'page_load')                                  as pageviews,
           count(*) filter (where kind in ('page_load', 'page_unique')
                              and case when :by_page then is_unique_page else is_unique_user end) as visitors,
           count(*) filter (where kind in ('custom', 'pixel'))                         as events,
           count(*) filter (where kind = 'exception')                                  as exceptions
      from uncounted
     where kind <> 'page_unload'
       and :filter
     group by all
)
select hour,
       sum(visitors)::bigint   as visitors,
       sum(pageviews)::bigint  as pageviews,
       sum(events)::bigint     as events,
       sum(exceptions)::bigint as exceptions
  from part
 group by hour
