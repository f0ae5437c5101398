-- The same as moments.sql, where some durations are replaced by later ones, as in lasting_durations.sql.
with given as (
    select received_ms, kind, is_unique_user, is_unique_page, duration_ms, source, bid, seq
      from covered
     where (kind <> 'page_unload' or duration_ms is not null)
       and :sought
       and :filter
),
replacement as (
    select source, bid, kind, max(seq) as last_seq
      from covered
     where is_replacement
     group by source, bid, kind
)
select received_ms,
       ((given.kind = 'page_load')::utinyint
        + 2 * (given.kind in ('page_load', 'page_unique')
               and case when :by_page then is_unique_page else is_unique_user end)::utinyint
        + 4 * (given.kind in ('custom', 'pixel'))::utinyint
        + 8 * (given.kind = 'exception')::utinyint)                                            as what,
       if(duration_ms between 0 and 86400000 and last_seq is null, duration_ms::integer, null) as stay
  from given
  left join replacement as later
    on later.bid = given.bid
   and later.source = given.source
   and later.kind = given.kind
   and later.last_seq > given.seq
