-- Which files make up the events that are no longer hot, and the rollups counted from them.

-- One row. catalog_id names this catalogue in the files it writes; compacted_through is the number up
-- to which the hot store's events are in files; batch numbers everything that was written together.
create table storage (
    catalog_id        varchar not null,
    compacted_through bigint  not null,
    last_batch        bigint  not null
);

insert into storage values (uuid()::varchar, 0, 0);

-- path: below the events folder. damage: why it is set aside, null for a file in use.
create table event_file (
    path      varchar not null,
    day       date    not null,
    events    bigint  not null,
    bytes     bigint  not null,
    first_ms  bigint  not null,
    last_ms   bigint  not null,
    first_seq bigint  not null,
    last_seq  bigint  not null,
    checksum  varchar not null,
    batch     bigint  not null,
    damage    varchar
);

-- Files that are no longer part of the data and not deleted yet.
create table discarded_file (
    path varchar not null
);

-- Hot segments that could not be read, with what is known of them.
create table lost_segment (
    first_seq bigint    not null,
    reason    varchar   not null,
    noticed   timestamp not null
);

create type dimension as enum (
    'total', 'page', 'referrer', 'referrer_group', 'country', 'language', 'browser', 'version',
    'os', 'device', 'utm_source', 'utm_medium', 'utm_campaign', 'event'
);

-- Additive: several rows of one key are to be summed. hour: hours since the epoch.
create table rollup_hour (
    hour       integer not null,
    source     varchar not null,
    pageviews  integer not null,
    visitors   integer not null,
    events     integer not null,
    exceptions integer not null
);

-- day: days since the epoch.
create table rollup_day (
    day       integer   not null,
    source    varchar   not null,
    dimension dimension not null,
    key       varchar   not null,
    pageviews integer   not null,
    visitors  integer   not null,
    events    integer   not null
);

-- month: months since January 1970.
create table rollup_month (
    month     integer   not null,
    source    varchar   not null,
    dimension dimension not null,
    key       varchar   not null,
    pageviews integer   not null,
    visitors  integer   not null,
    events    integer   not null
);
