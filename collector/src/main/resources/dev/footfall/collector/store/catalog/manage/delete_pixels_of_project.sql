-- Parameter: project.
delete from catalog.pixel
 where project_id = ?
