select catalog_id, compacted_through, last_batch
  from storage
