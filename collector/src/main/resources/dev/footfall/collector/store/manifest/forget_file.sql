-- Parameter: path.
delete from discarded_file
 where path = ?
