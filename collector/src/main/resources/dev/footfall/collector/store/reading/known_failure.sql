-- What exceptions in files have in common with others, without their texts, and which file they are in.
create or replace table known_failure (
    file         integer not null,
    seq          bigint  not null,
    received_ms  bigint  not null,
    exc_group    varchar not null,
    source       varchar not null,
    sid          varchar,
    pathname     varchar,
    country      varchar,
    language     varchar,
    ua_browser   varchar,
    ua_os        varchar,
    ua_device    varchar,
    app_version  varchar,
    dropped      bigint  not null,
    has_metadata boolean not null,
    variant      uhugeint not null
)
