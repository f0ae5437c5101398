-- The decision about one group, new or in place of the one before. Parameters: group, source,
-- resolved_at (ms or null), next_release, muted_at (ms or null), muted_more or null,
-- muted_until (ms or null), note or null, version, updated_at (ms), updated_by or null.
insert into catalog.triage
values (?, ?, make_timestamp_ms(?), ?, make_timestamp_ms(?), ?, make_timestamp_ms(?), ?, ?,
        make_timestamp_ms(?), ?)
    on conflict (exc_group, source) do update
   set resolved_at  = excluded.resolved_at,
       next_release = excluded.next_release,
       muted_at     = excluded.muted_at,
       muted_more   = excluded.muted_more,
       muted_until  = excluded.muted_until,
       note         = excluded.note,
       version      = excluded.version,
       updated_at   = excluded.updated_at,
       updated_by   = excluded.updated_by
