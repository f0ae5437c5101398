delete from catalog.rollup_day
 where day in (select day from counted_anew)
