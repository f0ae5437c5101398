-- A page of the audit log, newest first. Parameters: id before which to go on, most.
select id, epoch_ms(happened_at) as at_ms, kind, name, subject, token_id, action, times
  from catalog.audit
 where id < ?
 order by id desc
 limit ?
