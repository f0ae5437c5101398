-- Groups that were resolved and happened again: when first, and in which release. Parameters: :groups,
-- :sources, :instants (ms) of the resolutions and :next (1: only a release that was not known then counts),
-- lists that belong together, and :until (exclusive), ms.
with resolved as (
    select unnest(:groups) as exc_group, unnest(:sources) as source, unnest(:instants) as instant,
           unnest(:next) as next
),
known as (
    select source, app_version, min(received_ms) as first_ms
      from event
     where app_version is not null
       and source in (select source from resolved)
       and received_ms < :until
     group by source, app_version
),
again as (
    select exc_group, source, instant, exc_type, coalesce(app_version, '') as app_version, received_ms,
           received_ms::hugeint * 9223372036854775808 + seq as moment
      from event
      join resolved using (exc_group, source)
      left join known using (source, app_version)
     where exc_group is not null
       and received_ms > instant
       and received_ms < :until
       and (next = 0 or first_ms > instant)
)
select exc_group,
       source,
       instant,
       min(received_ms)             as again_ms,
       arg_min(app_version, moment) as app_version,
       arg_min(exc_type, moment)    as exc_type
  from again
 group by exc_group, source, instant
 order by again_ms, exc_group, source
