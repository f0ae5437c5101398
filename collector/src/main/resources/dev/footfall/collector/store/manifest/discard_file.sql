-- Parameter: path.
insert into discarded_file (path)
values (?)
