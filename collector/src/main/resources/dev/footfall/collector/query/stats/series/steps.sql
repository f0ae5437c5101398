-- Counts by step in the period and in the one before it, steps without events left out; a row with a
-- step for each, counted from :origin on. The period before is shifted by :length into the steps of
-- the period itself. Parameters: :from and :until of the period, :length its length, :origin the start
-- of step 0, :step the length of one, all ms; :by_page whether a visitor is one of a page.
with counted as (
    select hour::bigint * 3600000 as start_ms,
           sum(pageviews)         as pageviews,
           sum(visitors)          as visitors,
           sum(events)            as events,
           sum(exceptions)        as exceptions
      from counted_hour
     where :counted
     group by hour
),
part as (
    select start_ms >= :from                                                                 as is_current,
           (start_ms + case when start_ms >= :from then 0 else :length end - :origin) // :step     as step,
           pageviews,
           visitors,
           events,
           exceptions
      from counted
     union all
    select received_ms >= :from                                                        as is_current,
           (received_ms + case when received_ms >= :from then 0 else :length end - :origin) // :step as step,
           count(*) filter (where kind = 'page_load')                                  as pageviews,
           count(*) filter (where kind in ('page_load', 'page_unique')
                              and case when :by_page then is_unique_page else is_unique_user end) as visitors,
           count(*) filter (where kind in ('custom', 'pixel'))                         as events,
           count(*) filter (where kind = 'exception')                                  as exceptions
      from uncounted
     where received_ms >= :from - :length
       and received_ms <  :until
       and kind <> 'page_unload'
       and :filter
     group by all
)
select is_current,
       step,
       sum(visitors)::bigint   as visitors,
       sum(pageviews)::bigint  as pageviews,
       sum(events)::bigint     as events,
       sum(exceptions)::bigint as exceptions
  from part
 group by all
