-- Registers the sources that are new and moves the times of the others; answers every row as it is
-- now. The source of a pixel belongs to the pixel's project from the start. What was received before
-- a source was removed does not bring it back.
-- Parameters, three lists of one length: uri, first event (ms), last event (ms).
insert into source (uri, project_id, kind, created_at, first_seen, last_seen)
select seen.uri,
       pixel.project_id,
       case when starts_with(seen.uri, 'app://') then 'application' else 'website' end,
       make_timestamp_ms(seen.first_ms),
       make_timestamp_ms(seen.first_ms),
       make_timestamp_ms(seen.last_ms)
  from (select unnest(?::varchar[]) as uri,
               unnest(?::bigint[])  as first_ms,
               unnest(?::bigint[])  as last_ms) as seen
  left join pixel on 'pixel://' || pixel.id = seen.uri
  left join removed_source as removed
         on removed.uri = seen.uri
        and epoch_ms(removed.removed_at) >= seen.last_ms
 where removed.uri is null
    on conflict (uri) do update
   set first_seen = least(source.first_seen, excluded.first_seen),
       last_seen  = greatest(source.last_seen, excluded.last_seen)
returning uri, project_id, kind, display_name,
          epoch_ms(created_at) as created_ms,
          epoch_ms(first_seen) as first_ms,
          epoch_ms(last_seen)  as last_ms,
          version
