-- Counts by step, steps without events left out. Parameters: :from (inclusive), :until (exclusive),
-- :shift added to an event's time before it is put into a step and taken off the step's start
-- again, :first the start of the first step, :step its length; all ms.
select (received_ms + :shift - :first) // :step * :step + :first - :shift              as timestamp_ms,
       count(*) filter (where kind in ('page_load', 'page_unique') and is_unique_user) as visitors,
       count(*) filter (where kind = 'page_load')                                      as pageviews,
       count(*) filter (where kind in ('custom', 'pixel'))                             as events,
       count(*) filter (where kind = 'exception')                                      as exceptions
  from event
 where received_ms >= :from
   and received_ms <  :until
 group by 1
