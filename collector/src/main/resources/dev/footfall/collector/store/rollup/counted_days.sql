select distinct day
  from (select day from catalog.rollup_day
        union all
        select hour // 24 from catalog.rollup_hour)
 order by day
