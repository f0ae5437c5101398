-- Parameters: name, slug, version, id.
update catalog.project
   set name = ?, slug = ?, version = ?
 where id = ?
