-- How many in each of :slices equal slices of a span, empty ones left out. Parameters: :from (inclusive),
-- :until (exclusive), ms, :slices.
select ((received_ms - :from) * :slices // (:until - :from))::integer as slice,
       count(*)                                                       as count
  from occurrence
 where received_ms >= :from
   and received_ms <  :until
 group by slice
