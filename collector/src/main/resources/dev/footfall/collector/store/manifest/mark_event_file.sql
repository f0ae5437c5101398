-- Parameters: damage or null, path.
update event_file
   set damage = ?
 where path = ?
