-- Every decision there was about one group, newest first. Parameters: group, source.
select exc_group, source,
       epoch_ms(resolved_at) as resolved_ms,
       next_release,
       epoch_ms(muted_at)    as muted_ms,
       muted_more,
       epoch_ms(muted_until) as muted_until_ms,
       note, version,
       epoch_ms(updated_at)  as updated_ms,
       updated_by
  from catalog.triage_history
 where exc_group = ?
   and source = ?
 order by version desc
