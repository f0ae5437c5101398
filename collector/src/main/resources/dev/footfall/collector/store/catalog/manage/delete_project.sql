-- Parameter: id.
delete from catalog.project
 where id = ?
