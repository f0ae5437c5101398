-- How many counts of months are not the sums of their days, missing and superfluous ones included.
with kept as (
    select month, source, dimension, key,
           sum(pageviews) as pageviews, sum(visitors) as visitors, sum(events) as events
      from catalog.rollup_month
     group by all
),
summed as (
    select (date_part('year', date '1970-01-01' + day) - 1970) * 12 + date_part('month', date '1970-01-01' + day) - 1 as month,
           source, dimension, key,
           sum(pageviews) as pageviews, sum(visitors) as visitors, sum(events) as events
      from catalog.rollup_day
     group by all
)
select count(*)
  from kept
  full join summed
    on kept.month = summed.month
   and kept.source = summed.source
   and kept.dimension = summed.dimension
   and kept.key = summed.key
 where kept.pageviews is distinct from summed.pageviews
    or kept.visitors is distinct from summed.visitors
    or kept.events is distinct from summed.events
