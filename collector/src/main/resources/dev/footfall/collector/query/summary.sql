-- Totals of a period. Parameters: :from (inclusive), :until (exclusive), ms.
-- A duration outside 0 to 24 hours is a broken clock and no sample; a bounce left within 100 ms to
-- 5 s. The median of an even count is the mean of the middle two, half a millisecond away from zero.
select count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events,
       count(*) filter (where duration_ms between 0 and 86400000)                      as samples,
       count(*) filter (where duration_ms between 100 and 5000)                        as bounces,
       round(median(duration_ms) filter (where duration_ms between 0 and 86400000))::bigint
                                                                            as median_duration_ms
  from event
 where received_ms >= :from
   and received_ms <  :until
