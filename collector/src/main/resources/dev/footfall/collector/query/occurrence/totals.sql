-- All of them in one row; none gives no row.
select count(*)                                     as count,
       min(received_ms)                             as first_ms,
       max(received_ms)                             as last_ms,
       count(distinct sid) filter (where sid <> '') as sessions,
       sum(dropped)::bigint                         as dropped,
       arg_max(seq, moment)                         as newest
  from occurrence
having count(*) > 0
