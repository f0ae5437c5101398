-- Takes the exceptions of a group of one source into a table of the connection. Parameters: :group,
-- :source, :from (inclusive), :until (exclusive), ms. The moment orders by time and then by number.
create temp table occurrence as
select *, received_ms::hugeint * 9223372036854775808 + seq as moment
  from failure
 where exc_group = :group
   and source = :source
   and received_ms >= :from
   and received_ms <  :until
