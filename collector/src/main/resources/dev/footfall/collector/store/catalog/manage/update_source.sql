-- Parameters: project or null, kind, display name or null, version, uri.
update catalog.source
   set project_id = ?, kind = ?, display_name = ?, version = ?
 where uri = ?
