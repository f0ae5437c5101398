-- One project. Parameter: id.
select id, name, slug, epoch_ms(created_at) as created_ms, version
  from catalog.project
 where id = ?
