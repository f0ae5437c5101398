-- What the hours and the durations of some events are made from: when one came, what it counts as, and for
-- how long a page was looked at, ms, where nothing replaces anything. Read together where a filter keeps
-- few, because most of the time is taken by looking for them. Bits of what: 1 page view, 2 visitor, 4 event,
-- 8 exception. Parameters: :by_page whether a visitor is one of a page.
select received_ms,
       ((kind = 'page_load')::utinyint
        + 2 * (kind in ('page_load', 'page_unique')
               and case when :by_page then is_unique_page else is_unique_user end)::utinyint
        + 4 * (kind in ('custom', 'pixel'))::utinyint
        + 8 * (kind = 'exception')::utinyint)                              as what,
       if(duration_ms between 0 and 86400000, duration_ms::integer, null)  as stay
  from covered
 where (kind <> 'page_unload' or duration_ms is not null)
   and :sought
   and :filter
