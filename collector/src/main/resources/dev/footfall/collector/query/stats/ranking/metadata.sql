-- Page views and events by one key of their metadata, the largest 25; beside each the totals. The empty
-- key stands for those that lack it. Parameters: :from (inclusive), :until (exclusive), ms; :by_page
-- whether a visitor is one of a page; :pointer the way to the key.
with summed as (
    select coalesce(try(json_extract_string(metadata_json, :pointer)), '') as key,
           count(*) filter (where kind = 'page_load')                      as pageviews,
           count(*) filter (where kind in ('page_load', 'page_unique')
                              and case when :by_page then is_unique_page else is_unique_user end) as visitors,
           count(*) filter (where kind in ('custom', 'pixel'))             as events
      from event
     where received_ms >= :from
       and received_ms <  :until
       and kind in ('page_load', 'page_unique', 'custom', 'pixel')
       and :filter
     group by all
    having pageviews + visitors + events > 0
)
select key,
       pageviews,
       visitors,
       events,
       row_number() over (order by pageviews + events desc, key) as rank,
       count(*) over ()               as keys,
       sum(pageviews) over ()::bigint as all_pageviews,
       sum(visitors) over ()::bigint  as all_visitors,
       sum(events) over ()::bigint    as all_events
  from summed
qualify rank <= 25
 order by rank
