-- Every group of exceptions by source, of those that the condition :filter keeps and among which one is
-- as the condition :search says. Parameters: :from (inclusive), :until (exclusive), ms.
select exc_group,
       source,
       count(*)                                     as count,
       min(received_ms)                             as first_ms,
       max(received_ms)                             as last_ms,
       count(distinct sid) filter (where sid <> '') as sessions
  from event
 where exc_group is not null
   and received_ms >= :from
   and received_ms <  :until
   and :filter
 group by exc_group, source
having bool_or(:search)
