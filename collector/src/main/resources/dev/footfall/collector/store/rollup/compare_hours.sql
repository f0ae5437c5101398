-- How many counts of a day's hours differ from counted_hour, missing and superfluous ones included.
-- Parameter, replaced: :day, days since the epoch.
with kept as (
    select hour, source,
           sum(pageviews) as pageviews, sum(visitors) as visitors, sum(events) as events,
           sum(exceptions) as exceptions
      from catalog.rollup_hour
     where hour // 24 = :day
     group by all
)
select count(*)
  from kept
  full join counted_hour as fresh
    on kept.hour = fresh.hour
   and kept.source = fresh.source
 where kept.pageviews is distinct from fresh.pageviews
    or kept.visitors is distinct from fresh.visitors
    or kept.events is distinct from fresh.events
    or kept.exceptions is distinct from fresh.exceptions
