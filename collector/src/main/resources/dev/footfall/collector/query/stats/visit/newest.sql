-- Ids of the sessions of a span with the latest first event there, latest first. Parameters: :from
-- (inclusive), :until (exclusive), ms; :most how many.
select sid
  from uncounted
 where received_ms >= :from
   and received_ms <  :until
   and sid <> ''
   and :filter
 group by sid
 order by min(received_ms) desc, sid
 limit :most
