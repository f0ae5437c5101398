-- What steps.sql and durations.sql ask, in one go, of events of which nothing is counted: most of the time is
-- taken by looking for those that the filter keeps. A row for each step without durations, then one for each
-- period without a step. Durations are replaced as in lasting_durations.sql, if :replaced; where nothing
-- is, the engine reads nothing for it. Parameters: :from and :until of the period, :length its length,
-- :origin the start of step 0, :step the length of one, all ms; :by_page whether a visitor is one of a page.
with replacement as (
    select source, bid, kind, max(seq) as last_seq
      from event
     where :replaced
       and is_replacement
       and received_ms >= :from - :length
       and received_ms <  :until + 3660000
     group by source, bid, kind
),
given as (
    select received_ms, kind, is_unique_user, is_unique_page, duration_ms,
           if(:replaced, source, null) as source,
           if(:replaced, bid, null)    as bid,
           if(:replaced, seq, null)    as seq
      from event
     where received_ms >= :from - :length
       and received_ms <  :until
       and :filter
),
part as materialized (
    select received_ms >= :from                                                        as is_current,
           (received_ms + case when received_ms >= :from then 0 else :length end - :origin) // :step as step,
           count(*) filter (where given.kind = 'page_load')                            as pageviews,
           count(*) filter (where given.kind in ('page_load', 'page_unique')
                              and case when :by_page then is_unique_page else is_unique_user end) as visitors,
           count(*) filter (where given.kind in ('custom', 'pixel'))                   as events,
           count(*) filter (where given.kind = 'exception')                            as exceptions,
           list(duration_ms::integer)
               filter (where duration_ms between 0 and 86400000 and last_seq is null)  as stays
      from given
      left join replacement as later
        on later.bid = given.bid
       and later.source = given.source
       and later.kind = given.kind
       and later.last_seq > given.seq
     group by all
)
select is_current, step, visitors, pageviews, events, exceptions, null as samples, null as bounces, null as median_ms
  from part
 union all
select is_current, null, null, null, null, null,
       count(*)                                          as samples,
       count(*) filter (where stay between 100 and 5000) as bounces,
       round(median(stay))::bigint                       as median_ms
  from (select is_current, unnest(stays) as stay from part)
 group by is_current
