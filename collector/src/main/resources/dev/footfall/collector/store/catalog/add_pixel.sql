-- Parameters: id, project, name, event name, metadata or null, created_at (ms).
insert into pixel (id, project_id, name, event_name, metadata, created_at)
values (?, ?, ?, ?, ?, make_timestamp_ms(?))
