-- The same as stays.sql, where some are replaced by later ones, as in lasting_durations.sql.
with replacement as (
    select source, bid, kind, max(seq) as last_seq
      from covered
     where is_replacement
     group by source, bid, kind
)
select received_ms, duration_ms::integer as stay
  from covered as given
  anti join replacement as later
    on later.bid = given.bid
   and later.source = given.source
   and later.kind = given.kind
   and later.last_seq > given.seq
 where duration_ms between 0 and 86400000
   and :sought
   and :filter
