-- What happened in some sessions, latest start first. Parameters: :from (inclusive), :until (exclusive),
-- ms; :sessions their ids.
select sid                                                                               as session_id,
       min(received_ms)                                                                  as started_ms,
       max(received_ms)                                                                  as last_ms,
       arg_min(source, (received_ms, seq))                                               as source,
       arg_min(pathname, (received_ms, seq)) filter (where kind = 'page_load' and pathname is not null) as entry_path,
       arg_min(country, (received_ms, seq)) filter (where country is not null)           as country,
       arg_min(ua_browser, (received_ms, seq)) filter (where ua_browser is not null)     as ua_browser,
       arg_min(ua_version, (received_ms, seq)) filter (where ua_version is not null)     as ua_version,
       arg_min(ua_device, (received_ms, seq)) filter (where ua_device is not null)       as ua_device,
       arg_min(app_version, (received_ms, seq)) filter (where app_version is not null)   as app_version,
       count(*) filter (where kind = 'page_load')                                        as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                               as events,
       count(*) filter (where kind = 'exception')                                        as exceptions
  from event
 where received_ms >= :from
   and received_ms <  :until
   and sid in (select unnest(:sessions))
   and :filter
 group by sid
 order by started_ms desc, session_id
