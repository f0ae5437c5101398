delete from catalog.rollup_hour
 where hour // 24 in (select day from counted_anew)
