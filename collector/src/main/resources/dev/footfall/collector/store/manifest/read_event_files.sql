-- Every file of the manifest, by day.
select path, date_diff('day', date '1970-01-01', day) as epoch_day, events, bytes,
       first_ms, last_ms, first_seq, last_seq, checksum, batch, damage
  from event_file
 order by day, batch, path
