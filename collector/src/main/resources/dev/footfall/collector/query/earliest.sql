-- The first event that still exists; null when there is none. No parameters.
select min(received_ms) as earliest_ms
  from event
