-- Takes an access token back, and answers which. Parameters: id.
delete from catalog.personal_token
 where id = ?
returning id
