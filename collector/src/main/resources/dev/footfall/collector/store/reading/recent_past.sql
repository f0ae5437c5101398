-- What page views reported to the relation event_files since :since, ms; both are replaced.
select kind, bid, source, received_ms
  from event_files
 where received_ms >= :since
   and (kind in ('page_load', 'page_unique') or (kind = 'page_unload' and duration_ms is not null))
   and bid <> ''
 order by seq
