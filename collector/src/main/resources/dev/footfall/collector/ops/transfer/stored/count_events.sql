-- How many events an export has. Parameters: :from (inclusive), :until (exclusive), ms. The word chosen is
-- replaced by the filter's condition.
select count(*)
  from event
 where received_ms >= :from
   and received_ms <  :until
   and chosen
