-- Months that hold a day that was counted anew.
delete from catalog.rollup_month
 where month in (
       select (date_part('year', date '1970-01-01' + day) - 1970) * 12 + date_part('month', date '1970-01-01' + day) - 1
         from counted_anew)
