-- How many counts of a day differ from counted_day, missing and superfluous ones included.
-- Parameter, replaced: :day, days since the epoch.
with kept as (
    select source, dimension::varchar as dimension, key,
           sum(pageviews) as pageviews, sum(visitors) as visitors, sum(events) as events
      from catalog.rollup_day
     where day = :day
     group by all
)
select count(*)
  from kept
  full join counted_day as fresh
    on kept.source = fresh.source
   and kept.dimension = fresh.dimension
   and kept.key = fresh.key
 where kept.pageviews is distinct from fresh.pageviews
    or kept.visitors is distinct from fresh.visitors
    or kept.events is distinct from fresh.events
