-- Parameters: path, day (days since the epoch), events, bytes, first and last ms, first and last
-- number, checksum, batch, damage or null.
insert into event_file (path, day, events, bytes, first_ms, last_ms, first_seq, last_seq, checksum, batch, damage)
values (?, date '1970-01-01' + ?::integer, ?, ?, ?, ?, ?, ?, ?, ?, ?)
