-- Reads the columns that a dashboard is made from, and does as little as possible with them.
-- Parameters: :from (inclusive), :until (exclusive), ms.
select count(kind) + count(source) + count(sid) + count(pathname) + count(*) filter (where is_unique_user)
       + count(*) filter (where is_unique_page) + count(referrer_host) + count(referrer_group)
       + count(country) + count(language) + count(ua_browser) + count(ua_version) + count(ua_os)
       + count(ua_device) + count(utm_source) + count(utm_medium) + count(utm_campaign)
       + count(event_name) + sum(duration_ms)
  from event
 where received_ms >= :from
   and received_ms <  :until
   and :filter
