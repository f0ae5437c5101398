-- Takes the exceptions of a group of one source into a table of the connection. Parameters: :group,
-- :source, :from (inclusive), :until (exclusive), ms. The moment orders by time and then by number. The
-- texts, which may be long, are left where they are: a digest tells which are equal.
create temp table occurrence as
select seq, received_ms, received_ms::hugeint * 9223372036854775808 + seq as moment,
       sid, source, pathname, country, language, ua_browser, ua_os, ua_device, app_version,
       coalesce(exc_dropped, 0)  as dropped,
       metadata_json is not null as has_metadata,
       md5_number(exc_handled || ' ' || strlen(exc_message) || ' ' || exc_message || coalesce('+' || exc_stack, '-')) as variant
  from event
 where exc_group = :group
   and source = :source
   and received_ms >= :from
   and received_ms <  :until
