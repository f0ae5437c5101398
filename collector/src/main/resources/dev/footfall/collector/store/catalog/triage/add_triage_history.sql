-- Keeps one decision for ever. Parameters: those of put_triage.sql.
insert into catalog.triage_history
values (?, ?, make_timestamp_ms(?), ?, make_timestamp_ms(?), ?, make_timestamp_ms(?), ?, ?,
        make_timestamp_ms(?), ?)
