-- The largest 25 keys of every dimension, and every source; beside each the totals of its dimension. The
-- relation is what many_keys.sql asks for. Parameters are those of that file.
select dimension,
       key,
       pageviews,
       visitors,
       events,
       row_number() over (partition by dimension order by pageviews + events desc, key) as rank,
       count(*) over (partition by dimension)               as keys,
       sum(pageviews) over (partition by dimension)::bigint as all_pageviews,
       sum(visitors) over (partition by dimension)::bigint  as all_visitors,
       sum(events) over (partition by dimension)::bigint    as all_events
  from many_keys
qualify rank <= 25 or dimension = 'source'
 order by dimension, rank
