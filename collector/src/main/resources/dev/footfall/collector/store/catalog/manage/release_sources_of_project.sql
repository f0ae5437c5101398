-- They belong to no project from now on. Parameter: project.
update catalog.source
   set project_id = null,
       version    = version + 1
 where project_id = ?
