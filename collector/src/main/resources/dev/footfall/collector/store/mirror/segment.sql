-- A mirrored segment in the shape of the stored event; the word segment is replaced by its name.
select seq, received_ms, kind, bid, sid, source, pathname, is_unique_user, is_unique_page,
       referrer_host, referrer_group, country, language, ua_browser, ua_version, ua_os, ua_device,
       app_version, utm_source, utm_medium, utm_campaign, duration_ms, event_name, metadata_json,
       null as exc_type, null as exc_message, null as exc_stack, null as exc_group, null as exc_handled,
       null as exc_dropped, null as exc_rules, null as exc_override, null as exc_type_rest,
       null as exc_message_rest, null as exc_stack_rest, is_replacement
  from segment_event join segment_traits using (traits)
 union all
  from segment_failure
