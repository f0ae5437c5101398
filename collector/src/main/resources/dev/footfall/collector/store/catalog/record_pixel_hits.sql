-- Parameters, two lists of one length: pixel, last hit (ms).
update pixel
   set last_hit = greatest(last_hit, make_timestamp_ms(hit.ms))
  from (select unnest(?::varchar[]) as id,
               unnest(?::bigint[])  as ms) as hit
 where pixel.id = hit.id
