-- Parameter: uri.
delete from catalog.source
 where uri = ?
