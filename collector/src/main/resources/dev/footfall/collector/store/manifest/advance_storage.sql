-- Parameters: number up to which hot events are in files, number of the newest batch.
update storage
   set compacted_through = ?,
       last_batch        = ?
