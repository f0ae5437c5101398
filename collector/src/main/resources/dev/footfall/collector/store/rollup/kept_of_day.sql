-- How many counts there are of a day. Parameter, replaced: :day, days since the epoch.
select (select count(*) from catalog.rollup_day where day = :day)
     + (select count(*) from catalog.rollup_hour where hour // 24 = :day)
