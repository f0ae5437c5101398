-- How many events were taken.
select count(*) as gathered
  from gathered
