-- The counts of a mirrored segment; the word segment is replaced by its name.
create or replace table segment_hour (
    hour       integer not null,
    source     varchar not null,
    pageviews  bigint  not null,
    visitors   bigint  not null,
    events     bigint  not null,
    exceptions bigint  not null
);
create or replace table segment_key (
    source    varchar not null,
    dimension varchar not null,
    key       varchar not null,
    pageviews bigint  not null,
    visitors  bigint  not null,
    events    bigint  not null
)
