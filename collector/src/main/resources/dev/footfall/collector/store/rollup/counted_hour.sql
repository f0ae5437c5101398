-- Counts of some hours; hours_asked is replaced by a condition.
create or replace temp view counted_hour as
select hour, source, pageviews, visitors, events, exceptions
  from catalog.rollup_hour
 where hours_asked
