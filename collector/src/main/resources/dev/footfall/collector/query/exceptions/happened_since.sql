-- How often some groups happened after an instant of their own. Parameters: :groups, :sources and
-- :instants (ms), lists that belong together, :from (inclusive), :until (exclusive), ms, and the condition
-- :filter.
with decided as (
    select unnest(:groups) as exc_group, unnest(:sources) as source, unnest(:instants) as instant
)
select exc_group, source, count(*) as count
  from event
  join decided using (exc_group, source)
 where exc_group is not null
   and received_ms > instant
   and received_ms >= :from
   and received_ms <  :until
   and :filter
 group by exc_group, source
