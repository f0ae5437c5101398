-- When each release of each source was first seen, of all time. Parameter: :until (exclusive), ms.
select source, app_version, min(received_ms) as first_ms
  from event
 where app_version <> ''
   and received_ms < :until
 group by source, app_version
