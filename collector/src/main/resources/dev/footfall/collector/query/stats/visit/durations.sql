-- How long pages were looked at, in the period and in the one before it, where nothing replaces
-- anything. Grouping takes a quarter longer than this, and longer integers a tenth. Parameters: :from and :until of the period, :length its length, ms.
-- A duration outside 0 to 24 hours is a broken clock and no sample; a bounce left within 100 ms to
-- 5 s. The median of an even count is the mean of the middle two, half a millisecond away from zero.
select count(*) filter (where is_current)                                     as samples,
       count(*) filter (where is_current and stay between 100 and 5000)       as bounces,
       round(median(stay) filter (where is_current))::bigint                  as median_ms,
       count(*) filter (where not is_current)                                 as past_samples,
       count(*) filter (where not is_current and stay between 100 and 5000)   as past_bounces,
       round(median(stay) filter (where not is_current))::bigint              as past_median_ms
  from (select received_ms >= :from as is_current, duration_ms::integer as stay
          from uncounted
         where received_ms >= :from - :length
           and received_ms <  :until
           and duration_ms between 0 and 86400000
           and :filter)
