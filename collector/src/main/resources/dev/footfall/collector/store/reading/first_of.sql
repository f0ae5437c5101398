-- When the first event of a relation came, ms; null without events. The name of the relation is replaced.
select min(received_ms)
  from some_events
