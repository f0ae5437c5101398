-- The sessions of a period: one row with their number and median length, then the paths of their first
-- and of their last page views, the most frequent 25. Parameters: :from (inclusive), :until (exclusive),
-- ms.
with visit as materialized (
    select max(received_ms) - min(received_ms) as length_ms,
           arg_min(pathname, moment) filter (where kind = 'page_load') as entry,
           arg_max(pathname, moment) filter (where kind = 'page_load') as exit
      from (select *, received_ms::hugeint * 9223372036854775808 + seq as moment from uncounted)
     where received_ms >= :from
       and received_ms <  :until
       and sid <> ''
       and :filter
     group by sid
),
entries as (
    select entry as key, count(*) as number from visit where entry is not null group by all
     order by number desc, key limit 25
),
exits as (
    select exit as key, count(*) as number from visit where exit is not null group by all
     order by number desc, key limit 25
)
select 'all' as part, '' as key, count(*) as number, round(median(length_ms))::bigint as median_ms from visit
 union all
select 'entry', key, number, null from entries
 union all
select 'exit', key, number, null from exits
 order by part, number desc, key
