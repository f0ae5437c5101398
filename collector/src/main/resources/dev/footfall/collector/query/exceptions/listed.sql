-- How many exceptions of some groups fall in each of :slices equal slices of a span, and what the newest
-- in each says. Parameters: :groups and :sources, lists that belong together, :from (inclusive), :until
-- (exclusive), ms, :slices, and the condition :filter.
with listed as (
    select exc_group, source, exc_type, exc_message, received_ms,
           ((received_ms - :from) * :slices // (:until - :from))::integer as slice,
           received_ms::hugeint * 9223372036854775808 + seq               as moment
      from event
     where exc_group is not null
       and (exc_group, source) in (select unnest(:groups), unnest(:sources))
       and received_ms >= :from
       and received_ms <  :until
       and :filter
)
select exc_group,
       source,
       slice,
       count(*)                     as count,
       arg_max(exc_type, moment)    as exc_type,
       arg_max(exc_message, moment) as exc_message
  from listed
 group by exc_group, source, slice
 order by slice
