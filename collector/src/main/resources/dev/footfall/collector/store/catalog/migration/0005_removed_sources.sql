-- When a source was removed: what was received until then does not bring it back, though it may be
-- read again, after a start or when it becomes a file. UTC.
create table removed_source (
    uri        varchar   not null primary key,
    removed_at timestamp not null
);
