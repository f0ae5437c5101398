-- What single exceptions say. Parameter: :numbers, a list.
select seq, exc_type, exc_message, exc_stack, exc_handled, exc_rules, ua_browser, ua_os, source, app_version,
       pathname, metadata_json
  from event
 where seq in (select unnest(:numbers))
