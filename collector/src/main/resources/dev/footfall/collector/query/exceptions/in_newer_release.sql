-- Which groups happened after an instant of their own, in a release that their source did not know then.
-- Parameters: :groups, :sources and :instants (ms), lists that belong together, :from (inclusive), :until
-- (exclusive), ms, and the condition :filter. A release is known from its first event of all time on.
with decided as (
    select unnest(:groups) as exc_group, unnest(:sources) as source, unnest(:instants) as instant
),
known as (
    select source, app_version, min(received_ms) as first_ms
      from event
     where app_version is not null
       and source in (select source from decided)
       and received_ms < :until
     group by source, app_version
)
select distinct exc_group, source
  from event
  join decided using (exc_group, source)
  join known using (source, app_version)
 where exc_group is not null
   and received_ms > instant
   and first_ms > instant
   and received_ms >= :from
   and received_ms <  :until
   and :filter
