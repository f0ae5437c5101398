-- How long pages were looked at, in the period and in the one before it, where nothing replaces
-- anything. Parameters: :from and :until of the period, :length its length, ms.
-- A duration outside 0 to 24 hours is a broken clock and no sample; a bounce left within 100 ms to
-- 5 s. The median of an even count is the mean of the middle two, half a millisecond away from zero.
select received_ms >= :from                                       as is_current,
       count(*)                                                   as samples,
       count(*) filter (where duration_ms between 100 and 5000)   as bounces,
       round(median(duration_ms))::bigint                         as median_ms
  from event
 where received_ms >= :from - :length
   and received_ms <  :until
   and duration_ms between 0 and 86400000
   and :filter
 group by all
