-- Page views by host of the linking site; the empty key is a direct visit.
-- Parameters: :from (inclusive), :until (exclusive), ms.
select coalesce(referrer_host, '')                as key,
       count(*) filter (where is_unique_user)     as visitors,
       count(*) filter (where kind = 'page_load') as pageviews,
       0                                          as events
  from event
 where received_ms >= :from
   and received_ms <  :until
   and kind in ('page_load', 'page_unique')
 group by key
having pageviews + visitors > 0
 order by pageviews desc, key
 limit 25
