-- Whether any duration was replaced by a later one. Parameters: :from (inclusive), :until (exclusive),
-- ms.
select count(*) > 0 as are_there
  from event
 where is_replacement
   and received_ms >= :from
   and received_ms <  :until
