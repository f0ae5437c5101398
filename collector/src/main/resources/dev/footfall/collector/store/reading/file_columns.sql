-- Event files in the shape of a mirrored segment; the name of the relation is replaced.
select seq, received_ms, kind, bid, sid, source, pathname, is_unique_user, is_unique_page,
       referrer_host, referrer_group, country, language, ua_browser, ua_version, ua_os, ua_device,
       app_version, utm_source, utm_medium, utm_campaign, duration_ms, event_name, metadata_json,
       exc_type, exc_message, exc_stack, exc_group, exc_handled, exc_dropped, exc_rules, exc_override,
       exc_type_rest, exc_message_rest, exc_stack_rest, is_replacement
  from event_files
