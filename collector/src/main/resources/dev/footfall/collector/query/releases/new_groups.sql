-- How many groups of exceptions each release brought: those whose first exception of all time happened in
-- it. Parameters: :from (inclusive), :until (exclusive), ms, between which that was.
with begun as (
    select source, exc_group,
           min(received_ms)                                                                          as first_ms,
           arg_min(coalesce(app_version, ''), received_ms::hugeint * 9223372036854775808 + seq) as app_version
      from event
     where exc_group is not null
       and received_ms < :until
     group by source, exc_group
)
select source, app_version, count(*) as count
  from begun
 where first_ms >= :from
   and app_version <> ''
 group by source, app_version
