-- The number of the change that the catalogue saw last.
select last_batch
  from catalog.storage
