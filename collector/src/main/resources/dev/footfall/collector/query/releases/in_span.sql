-- How the releases of each source did. Parameters: :from (inclusive), :until (exclusive), ms, and the
-- condition :filter. A session belongs to every release that one of its events names.
select source,
       app_version,
       max(received_ms)                                                                       as last_ms,
       count(distinct sid) filter (where sid <> '')                                           as sessions,
       count(distinct sid) filter (where sid <> '' and kind = 'exception' and not exc_handled) as crashed,
       bool_or(kind <> 'exception')                                                           as named_otherwise,
       count(*) filter (where kind = 'exception')                                             as exceptions,
       count(*) filter (where kind = 'exception' and not exc_handled)                         as crashes
  from event
 where app_version <> ''
   and received_ms >= :from
   and received_ms <  :until
   and :filter
 group by source, app_version
