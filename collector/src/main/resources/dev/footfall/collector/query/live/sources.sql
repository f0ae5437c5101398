-- Page views and events by site or application. Parameters: :from (inclusive), :until (exclusive), ms.
select source                                                                          as key,
       count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events
  from event
 where received_ms >= :from
   and received_ms <  :until
   and kind in ('page_load', 'page_unique', 'custom', 'pixel')
 group by key
having pageviews + events + visitors > 0
 order by pageviews + events desc, key
 limit 25
