-- Parameters: uri, project or null, kind, display name or null, created_at (ms).
insert into source (uri, project_id, kind, display_name, created_at)
values (?, ?, ?, ?, make_timestamp_ms(?))
