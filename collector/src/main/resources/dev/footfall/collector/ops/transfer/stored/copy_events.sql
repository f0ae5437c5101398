-- Writes the events of a portion of an export as Parquet, with both times as other collectors have them. Parameters:
-- :from (inclusive), :until (exclusive), ms. chosen is replaced by the filter's condition, target_file
-- by the name of the file.
copy (
    select received_ms as created_ms, *
      from event
     where received_ms >= :from
       and received_ms <  :until
       and chosen
) to target_file (format parquet, compression zstd, row_group_size 100000)
