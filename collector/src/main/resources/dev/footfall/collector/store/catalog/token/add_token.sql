-- A new access token. Parameters: id, name, secret_hash, scopes, claims, created_at (ms),
-- expires_at (ms or null).
insert into catalog.personal_token
values (?, ?, ?, ?, ?, make_timestamp_ms(?), make_timestamp_ms(?), null)
