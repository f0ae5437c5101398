-- How long pages were looked at, where nothing replaces anything: when each duration came, and the
-- duration, ms. A duration outside 0 to 24 hours is a broken clock and no sample.
select received_ms, duration_ms::integer as stay
  from covered
 where duration_ms between 0 and 86400000
   and :sought
   and :filter
