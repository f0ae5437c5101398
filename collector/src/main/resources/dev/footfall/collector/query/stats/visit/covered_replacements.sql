-- Whether the relation covered has an event that replaces another.
select count(*) > 0 as are_there
  from covered
 where is_replacement
