-- How many events of an export each span of 2^20 ms has, and which ones. Parameters: :from (inclusive), :until
-- (exclusive), ms. The word chosen is replaced by the filter's condition. An event never changes, but its number
-- may be given to another one after a backup was restored; so the fingerprint is of what tells them apart.
select received_ms >> 20 as span,
       count(*)          as events,
       bit_xor(hash(seq, received_ms, kind, bid, sid, source, exc_group)) as fingerprint
  from event
 where received_ms >= :from
   and received_ms <  :until
   and chosen
 group by span
