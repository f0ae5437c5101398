-- What people decided about groups of exceptions, and who decided what when. Times are UTC.

-- Counts the changes of a row that people made, so that nobody overwrites what he has not seen.
alter table project add column version integer default 1;
alter table source add column version integer default 1;
alter table pixel add column version integer default 1;

-- The decision now. Without a row nobody has decided anything.
-- resolved_at: resolved then; what happens later opens the group again. next_release: only what
-- happens in a release that was not known at that time does.
-- muted_at: muted since then, for good or until there are muted_more events after it, or until
-- muted_until.
create table triage (
    exc_group    varchar   not null,
    source       varchar   not null,
    resolved_at  timestamp,
    next_release boolean   not null,
    muted_at     timestamp,
    muted_more   bigint,
    muted_until  timestamp,
    note         varchar,
    version      integer   not null,
    updated_at   timestamp not null,
    updated_by   varchar,
    primary key (exc_group, source)
);

-- Every decision there ever was, the present one included; ordered by version.
create table triage_history (
    exc_group    varchar   not null,
    source       varchar   not null,
    resolved_at  timestamp,
    next_release boolean   not null,
    muted_at     timestamp,
    muted_more   bigint,
    muted_until  timestamp,
    note         varchar,
    version      integer   not null,
    updated_at   timestamp not null,
    updated_by   varchar
);

-- What administrators set while the collector runs, as JSON.
create table setting (
    name       varchar   not null primary key,
    value      varchar   not null,
    updated_at timestamp not null,
    updated_by varchar
);
