-- Segments that have a table here, the last number that is counted, and when the counted events came; with
-- none, the span has no length. A complete one is counted to its end, and nothing will be added.
create table if not exists mirrored_segment (
    first_seq       bigint not null,
    counted_through bigint not null,
    first_ms        bigint not null,
    last_ms         bigint not null,
    is_complete     boolean not null
);

-- The shape of a mirrored segment as questions see it. Columns and their order are those of the stored
-- event; event files have them under the same names.
create table if not exists event_shape (
    seq            bigint     not null,
    received_ms    bigint     not null,
    kind           varchar    not null,
    bid            varchar    not null,
    sid            varchar,
    source         varchar    not null,
    pathname       varchar,
    is_unique_user boolean    not null,
    is_unique_page boolean    not null,
    referrer_host  varchar,
    referrer_group varchar,
    country        varchar,
    language       varchar,
    ua_browser     varchar,
    ua_version     varchar,
    ua_os          varchar,
    ua_device      varchar,
    app_version    varchar,
    utm_source     varchar,
    utm_medium     varchar,
    utm_campaign   varchar,
    duration_ms    bigint,
    event_name     varchar,
    metadata_json  varchar,
    exc_type       varchar,
    exc_message    varchar,
    exc_stack      varchar,
    exc_group      varchar,
    exc_handled    boolean,
    -- Reports that the page could not send before this one.
    exc_dropped    bigint,
    -- What the group was found from: version of the rules, the sender's choice, and what caps cut off.
    exc_rules      integer,
    exc_override   varchar,
    exc_type_rest    varchar,
    exc_message_rest varchar,
    exc_stack_rest   varchar,
    -- Earlier events of the same kind, source and beacon count no longer.
    is_replacement   boolean
);
