-- What happened in a session, oldest first. Parameters: :session, :from (inclusive), :until (exclusive),
-- ms, :most rows. A first view of a day belongs to a page load that is told already, and a duration
-- that a later one replaces is no longer true.
select received_ms, kind, bid, source, pathname, referrer_host, duration_ms, event_name, metadata_json,
       country, language, ua_browser, ua_version, ua_os, ua_device, app_version,
       exc_type, exc_message, exc_stack, exc_group, exc_handled
  from event
 where sid = :session
   and received_ms >= :from
   and received_ms <  :until
   and kind <> 'page_unique'
qualify kind <> 'page_unload'
     or not coalesce(bool_or(is_replacement) over (partition by source, bid, kind
                                                        order by seq
                                                         rows between 1 following and unbounded following),
                     false)
 order by received_ms, seq
 limit :most
