-- Exceptions of the relation event_files, whose name is replaced, in the shape of known_failure. The texts,
-- which may be long, are left where they are: a digest tells which are equal.
select seq, received_ms, exc_group, source, sid, pathname, country, language, ua_browser, ua_os, ua_device,
       app_version,
       coalesce(exc_dropped, 0)  as dropped,
       metadata_json is not null as has_metadata,
       md5_number(exc_handled || ' ' || strlen(exc_message) || ' ' || exc_message || coalesce('+' || exc_stack, '-')) as variant
  from event_files
 where exc_group is not null
