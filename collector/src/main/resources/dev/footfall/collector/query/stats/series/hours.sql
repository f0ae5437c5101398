-- What is counted of each hour of some sources; hours since the epoch.
select hour,
       sum(visitors)::bigint   as visitors,
       sum(pageviews)::bigint  as pageviews,
       sum(events)::bigint     as events,
       sum(exceptions)::bigint as exceptions
  from counted_hour
 where :counted
 group by hour
