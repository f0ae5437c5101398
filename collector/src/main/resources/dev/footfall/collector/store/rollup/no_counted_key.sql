-- The shape of counted_key without any counts.
create or replace temp view counted_key as
select '' as source, '' as dimension, '' as key, 0 as pageviews, 0 as visitors, 0 as events
 where false
