-- Parameters: id, name, slug, created_at (ms).
insert into project (id, name, slug, created_at)
values (?, ?, ?, make_timestamp_ms(?))
