-- Parameter: path.
delete from event_file
 where path = ?
