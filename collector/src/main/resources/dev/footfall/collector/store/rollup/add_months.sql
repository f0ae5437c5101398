insert into catalog.rollup_month
select (date_part('year', date '1970-01-01' + day) - 1970) * 12 + date_part('month', date '1970-01-01' + day) - 1 as month,
       source, dimension, key, sum(pageviews), sum(visitors), sum(events)
  from counted_day
 group by all
 order by month, dimension, source, key
