-- What page views reported since ?, ms, to the relation event_files, whose name is replaced.
select kind, bid, source, received_ms
  from event_files
 where received_ms >= ?
   and (kind in ('page_load', 'page_unique') or (kind = 'page_unload' and duration_ms is not null))
   and bid <> ''
 order by seq
