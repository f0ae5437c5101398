-- Totals by hour and source of the relation event_files, whose name is replaced.
select (received_ms // 3600000)::integer                                               as hour,
       source,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events,
       count(*) filter (where kind = 'exception')                                      as exceptions
  from event_files
 where kind <> 'page_unload'
 group by all
