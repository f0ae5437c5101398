-- When an access token was used last. Parameters: used_at (ms), id.
update catalog.personal_token
   set used_at = make_timestamp_ms(?)
 where id = ?
