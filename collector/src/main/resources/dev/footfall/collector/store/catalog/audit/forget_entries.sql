-- Deletes what is older than it is kept. Parameters: happened_at (ms).
delete from catalog.audit
 where happened_at < make_timestamp_ms(?)
