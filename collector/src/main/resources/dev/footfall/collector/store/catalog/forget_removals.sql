-- Lets sources come back with events of any age. Parameter: a list of uris.
delete from removed_source
 where uri in (select unnest(?::varchar[]))
