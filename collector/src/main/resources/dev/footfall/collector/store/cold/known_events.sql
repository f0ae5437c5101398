-- Who is here, of the relation event_files, whose name is replaced: by its own number, and by the one that
-- it had where it came from. Parameters, twice: first and last ms, first and last number.
select seq as number, received_ms, kind, source, bid
  from event_files
 where received_ms between ? and ?
   and seq between ? and ?
 union all
select origin_seq, received_ms, kind, source, bid
  from event_files
 where received_ms between ? and ?
   and origin_seq between ? and ?
