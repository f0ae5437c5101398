-- That a source is removed. Parameters: uri, when (ms).
insert into catalog.removed_source
values (?, make_timestamp_ms(?))
    on conflict (uri) do update
   set removed_at = excluded.removed_at
