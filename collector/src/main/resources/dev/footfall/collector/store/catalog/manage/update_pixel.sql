-- Parameters: name, event name, metadata or null, version, id.
update catalog.pixel
   set name = ?, event_name = ?, metadata = ?, version = ?
 where id = ?
