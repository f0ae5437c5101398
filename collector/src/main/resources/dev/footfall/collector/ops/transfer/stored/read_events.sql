-- The events of a portion of an export, oldest first. Parameters: :from (inclusive), :until (exclusive), ms. The word
-- chosen is replaced by the filter's condition.
select *
  from event
 where received_ms >= :from
   and received_ms <  :until
   and chosen
 order by received_ms, seq
