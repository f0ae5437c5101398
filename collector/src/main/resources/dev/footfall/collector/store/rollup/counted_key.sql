-- Counts of the keys of some months and days; months_asked and days_asked are replaced by conditions.
create or replace temp view counted_key as
select source, dimension, key, pageviews, visitors, events
  from catalog.rollup_month
 where months_asked
 union all
select source, dimension, key, pageviews, visitors, events
  from catalog.rollup_day
 where days_asked
