-- How many sessions did anything. Parameters: :from (inclusive), :until (exclusive), ms.
select count(distinct sid) as sessions
  from event
 where sid <> ''
   and received_ms >= :from
   and received_ms <  :until
