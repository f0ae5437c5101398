insert into catalog.rollup_hour
select hour, source, pageviews, visitors, events, exceptions
  from counted_hour
 order by hour, source
