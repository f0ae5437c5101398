-- Counts by minute, minutes without events left out. Parameters: :from (inclusive), :until (exclusive), ms.
select received_ms // 60000 * 60000                                                    as timestamp_ms,
       count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events,
       count(*) filter (where kind = 'exception')                                      as exceptions
  from event
 where received_ms >= :from
   and received_ms <  :until
 group by timestamp_ms
