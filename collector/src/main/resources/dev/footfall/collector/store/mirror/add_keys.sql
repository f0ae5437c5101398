-- Adds the counts of keys, without days, and of all sources together where sources are not what is
-- counted: the keys of a busy hour are a tenth as many so. The words segment and counted_day are replaced.
insert into segment_key
select if(dimension = 'total', source, '') as of_source,
       dimension::varchar,
       key,
       sum(pageviews),
       sum(visitors),
       sum(events)
  from (counted_day)
 group by all
