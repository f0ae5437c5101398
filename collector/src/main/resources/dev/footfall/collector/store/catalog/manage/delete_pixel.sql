-- Parameter: id.
delete from catalog.pixel
 where id = ?
