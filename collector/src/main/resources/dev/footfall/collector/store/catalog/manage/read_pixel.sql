-- One pixel. Parameter: id.
select id, project_id, name, event_name, metadata,
       epoch_ms(created_at) as created_ms,
       epoch_ms(last_hit)   as hit_ms,
       version
  from catalog.pixel
 where id = ?
