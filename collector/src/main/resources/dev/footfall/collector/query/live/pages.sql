-- Page views by path. Parameters: :from (inclusive), :until (exclusive), ms. A visitor of a page is a first
-- view of that page on a day.
select coalesce(pathname, '')                     as key,
       count(*) filter (where is_unique_page)     as visitors,
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
