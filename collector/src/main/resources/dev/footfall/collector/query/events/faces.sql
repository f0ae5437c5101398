-- What single events say. Parameter: :numbers, a list.
select seq, metadata_json, ua_browser, ua_os, source, pathname
  from event
 where seq in (select unnest(:numbers))
