-- The :most most frequent values of each dimension, and how often; the empty key is an absent value.
with counted as (
    select dimension, key, count(*) as count
      from (select unnest(['source', 'page', 'browser', 'os', 'device', 'country', 'language', 'app_version']) as dimension,
                   unnest([source, coalesce(pathname, ''), coalesce(ua_browser, ''), coalesce(ua_os, ''),
                           coalesce(ua_device, ''), coalesce(country, ''), coalesce(language, ''),
                           coalesce(app_version, '')]) as key
              from occurrence)
     group by dimension, key
)
select dimension, key, count
  from counted
qualify row_number() over (partition by dimension order by count desc, key) <= :most
 order by dimension, count desc, key
