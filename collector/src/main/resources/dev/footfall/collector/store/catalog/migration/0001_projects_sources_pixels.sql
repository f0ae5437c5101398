-- What the collector knows besides events. Times are UTC.
-- Nothing references by constraint: an event's source outlives its project, and what belongs to a
-- project goes with it in the same transaction.
create table project (
    id         varchar   not null primary key,
    name       varchar   not null,
    slug       varchar   not null,
    created_at timestamp not null
);

create table source (
    uri          varchar   not null primary key,
    project_id   varchar,
    kind         varchar   not null,
    display_name varchar,
    created_at   timestamp not null,
    first_seen   timestamp,
    last_seen    timestamp
);

-- metadata: a compact JSON object of texts, keys ascending; null for none.
create table pixel (
    id         varchar   not null primary key,
    project_id varchar   not null,
    name       varchar   not null,
    event_name varchar   not null,
    metadata   varchar,
    created_at timestamp not null,
    last_hit   timestamp
);
