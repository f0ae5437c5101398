-- Takes of the events of the period and of the one before it what the series and the durations need into a
-- table of the connection. Parameters: :from and :until of the period, :length its length, ms; :most how
-- many are taken, whichever they are.
create temp table gathered as
select received_ms, kind, is_unique_user, is_unique_page, duration_ms
  from event
 where received_ms >= :from - :length
   and received_ms <  :until
   and :filter
 limit :most
