-- When the first event of the relation covered came, ms; null without events.
select min(received_ms)
  from covered
