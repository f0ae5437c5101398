-- Adds the counts of hours, which follow; the word segment is replaced by its name.
insert into segment_hour
