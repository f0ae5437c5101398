-- Takes the events of the period and of the one before it into a table of the connection, as far as most
-- parts of a dashboard look at them: of the time before only counts and durations are told. Parameters: :from and :until of the period, :length its length, ms;
-- :most how many are taken, whichever they are.
create temp table gathered as
select seq, received_ms, kind, sid, is_unique_user, is_unique_page, duration_ms, source, pathname, referrer_host,
       referrer_group, country, language, ua_browser, ua_version, ua_os, ua_device, utm_source,
       utm_medium, utm_campaign, event_name, app_version
  from event
 where received_ms >= :from
   and received_ms <  :until
   and :filter
 union all
select null, received_ms, kind, null, is_unique_user, is_unique_page, duration_ms, null, null, null,
       null, null, null, null, null, null, null, null,
       null, null, null, null
  from event
 where received_ms >= :from - :length
   and received_ms <  :from
   and :filter
 limit :most
