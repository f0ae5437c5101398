-- Tells that some events are counted. Parameters, replaced: :first_seq names the segment, :through_seq is
-- the last of the events that the relation counted_events stands for, whose name is replaced, too.
update mirrored_segment
   set counted_through = :through_seq,
       first_ms = least(first_ms, (select min(received_ms) from counted_events)),
       last_ms = greatest(last_ms, (select max(received_ms) from counted_events))
 where first_seq = :first_seq
