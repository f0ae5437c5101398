-- Totals of a period. Parameters: :from (inclusive), :until (exclusive), ms.
-- A duration outside 0 to 24 hours is a broken clock and no sample; a bounce left within 100 ms to
-- 5 s. The median of an even count is the mean of the middle two, half a millisecond away from zero.
-- Of several durations of one page view the last one counts, at the time when it came: within an
-- hour and a quarter minute after the first, rounded up here. Written as "not exists" the same takes
-- six times as long.
with replacement as (
    select source, bid, kind, max(seq) as last_seq
      from event
     where is_replacement
       and received_ms >= :from
       and received_ms <  :until + 3660000
     group by source, bid, kind
),
lasting as (
    select duration_ms
      from event as given
      anti join replacement as later
        on later.bid = given.bid
       and later.source = given.source
       and later.kind = given.kind
       and later.last_seq > given.seq
     where received_ms >= :from
       and received_ms <  :until
       and duration_ms between 0 and 86400000
)
select count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events,
       (select count(*) from lasting)                                                  as samples,
       (select count(*) from lasting where duration_ms between 100 and 5000)           as bounces,
       (select round(median(duration_ms))::bigint from lasting)             as median_duration_ms
  from event
 where received_ms >= :from
   and received_ms <  :until
