-- How many events of some files a filter keeps. Parameters: :from and :until of the period, :length its
-- length, ms.
select count(*) as kept
  from sampled
 where received_ms >= :from - :length
   and received_ms <  :until
   and :filter
