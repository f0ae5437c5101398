-- Sessions in one row each, the latest to begin first. Parameters: :sought keeps those sessions, :from
-- (inclusive), :until (exclusive), ms. What is told of the client is the first that its events say; the
-- moment orders by time and then by number.
with told as (
    select *, received_ms::hugeint * 9223372036854775808 + seq as moment
      from event
     where :sought
       and received_ms >= :from
       and received_ms <  :until
       and :filter
)
select sid                                                             as session_id,
       min(received_ms)                                                as started_ms,
       max(received_ms)                                                as last_ms,
       arg_min(source, moment)                                         as source,
       arg_min(pathname, moment) filter (where kind = 'page_load')     as entry_path,
       arg_min(country, moment)                                        as country,
       arg_min(ua_browser, moment)                                     as ua_browser,
       arg_min(ua_version, moment)                                     as ua_version,
       arg_min(ua_device, moment)                                      as ua_device,
       arg_min(app_version, moment)                                    as app_version,
       count(*) filter (where kind = 'page_load')                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))             as events,
       count(*) filter (where kind = 'exception')                      as exceptions
  from told
 group by sid
 order by started_ms desc, session_id
