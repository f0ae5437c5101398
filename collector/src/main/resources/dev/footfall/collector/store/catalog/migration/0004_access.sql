-- Access tokens of people's scripts, and who did what. Times are UTC.

-- secret_hash: SHA-256 of the secret, in hexadecimal; the secret itself is nowhere.
-- scopes: words with commas between them. claims: what the owner's sign-in said, as JSON.
create table personal_token (
    id          varchar   not null primary key,
    name        varchar   not null,
    secret_hash varchar   not null,
    scopes      varchar   not null,
    claims      varchar   not null,
    created_at  timestamp not null,
    expires_at  timestamp,
    used_at     timestamp
);

-- One line for each change that was made, and for each reason of each minute for which somebody
-- was not let in; times then says how often. No addresses.
create table audit (
    id       varchar   not null primary key,
    happened_at timestamp not null,
    kind     varchar   not null,
    name     varchar,
    subject  varchar,
    token_id varchar,
    action   varchar   not null,
    times    bigint    not null
);
