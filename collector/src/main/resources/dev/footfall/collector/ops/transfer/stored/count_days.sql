-- How many events of an export each day has, in UTC. Parameters: :from (inclusive), :until (exclusive),
-- ms. The word chosen is replaced by the filter's condition.
select received_ms // 86400000 as day, count(*) as events
  from event
 where received_ms >= :from
   and received_ms <  :until
   and chosen
 group by day
 order by day
