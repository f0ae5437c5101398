-- Every source that has stored events, in the order in which they came.
select source            as uri,
       min(received_ms)  as first_ms,
       max(received_ms)  as last_ms
  from event
 group by source
 order by first_ms, uri
