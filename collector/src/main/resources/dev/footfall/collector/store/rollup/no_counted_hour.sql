-- The shape of counted_hour without any counts.
create or replace temp view counted_hour as
select 0 as hour, '' as source, 0 as pageviews, 0 as visitors, 0 as events, 0 as exceptions
 where false
