-- Every project.
select id, name, slug, epoch_ms(created_at) as created_ms, version
  from project
