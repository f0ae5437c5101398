-- What is equal but for time and client, the most frequent first and then the newest. The newest of
-- each, and the newest that has metadata, are told by number and time. Parameter: :most.
select count(*)                                                 as count,
       min(received_ms)                                         as first_ms,
       max(received_ms)                                         as last_ms,
       arg_max(seq, moment)                                     as newest,
       arg_max(seq, moment) filter (where has_metadata)         as newest_with_metadata,
       arg_max(received_ms, moment) filter (where has_metadata) as metadata_ms,
       arg_max(sid, moment)                                     as session_id
  from occurrence
 group by variant
 order by count desc, last_ms desc, newest desc
 limit :most
