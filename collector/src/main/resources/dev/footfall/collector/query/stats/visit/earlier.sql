-- Which of some sessions had events before. Parameters: :from (inclusive), :until (exclusive), ms; :sessions
-- their ids.
select distinct sid
  from event
 where received_ms >= :from
   and received_ms <  :until
   and sid in (select unnest(:sessions))
   and :filter
