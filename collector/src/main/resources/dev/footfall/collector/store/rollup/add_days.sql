-- In this order, runs of equal values are long and compress well.
insert into catalog.rollup_day
select day, source, dimension, key, pageviews, visitors, events
  from counted_day
 order by day, source, dimension, key
