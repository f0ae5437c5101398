-- Takes the events of a name into a table of the connection. Parameters: :name, :from (inclusive), :until
-- (exclusive), ms, and the condition :filter. The moment orders by time and then by number.
create temp table occurrence as
select seq, received_ms, received_ms::hugeint * 9223372036854775808 + seq as moment,
       sid, source, pathname, country, language, ua_browser, ua_os, ua_device, app_version,
       0                         as dropped,
       metadata_json is not null as has_metadata,
       md5_number(metadata_json) as variant
  from event
 where event_name = :name
   and kind in ('custom', 'pixel')
   and received_ms >= :from
   and received_ms <  :until
   and :filter
