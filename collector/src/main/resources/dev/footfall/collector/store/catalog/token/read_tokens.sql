-- Every access token, the oldest first. Parameters: none.
select id, name, secret_hash, scopes, claims,
       epoch_ms(created_at) as created_ms,
       epoch_ms(expires_at) as expires_ms,
       epoch_ms(used_at)    as used_ms
  from catalog.personal_token
 order by id
