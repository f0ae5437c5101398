-- Every source.
select uri, project_id, kind, display_name,
       epoch_ms(created_at) as created_ms,
       epoch_ms(first_seen) as first_ms,
       epoch_ms(last_seen)  as last_ms,
       version
  from source
