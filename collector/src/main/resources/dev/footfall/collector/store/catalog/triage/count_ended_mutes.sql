-- How many mutes ended by themselves. Parameter: now, ms.
select count(*) as ended
  from catalog.triage
 where muted_until <= make_timestamp_ms(?)
