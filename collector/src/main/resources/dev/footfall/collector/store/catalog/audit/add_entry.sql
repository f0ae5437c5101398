-- One more line of the audit log. Parameters: id, happened_at (ms), kind, name or null, subject or null,
-- token_id or null, action, times.
insert into catalog.audit
values (?, make_timestamp_ms(?), ?, ?, ?, ?, ?, ?)
