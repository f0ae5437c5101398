-- Every source of the table segment, whose name is replaced, in the order in which they came.
select source, min(received_ms) as first_ms, max(received_ms) as last_ms
  from segment
 group by source
 order by first_ms, source
