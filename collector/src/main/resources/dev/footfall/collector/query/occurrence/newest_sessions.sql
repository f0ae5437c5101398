-- The sessions of the newest ones, newest first. Parameter: :most.
select sid
  from occurrence
 where sid <> ''
 group by sid
 order by max(moment) desc
 limit :most
