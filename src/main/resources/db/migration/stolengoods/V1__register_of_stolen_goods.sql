-- SPDX-License-Identifier: EUPL-1.2
create schema stolengoods;

-- One row per good. Indexes are few on purpose: a register of 16 million goods is loaded through them.
create table stolengoods.good (
    id bigint generated always as identity primary key,
    source text not null,
    source_id text not null,
    registration_number text,
    report_key bigint not null,
    state text not null check (state in ('REGISTERED', 'SUPPLEMENTED', 'RECOVERED', 'RETURNED', 'WITHDRAWN', 'DESTROYED')),
    version_time timestamptz not null,
    category text not null,
    make text,
    type text,
    colour text,
    description text,
    theft_date date,
    municipality text,
    police_unit text,
    number_follows boolean not null default false,
    absent boolean not null default false,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source, source_id)
);
comment on column stolengoods.good.version_time is 'wijzigingsdatum of the source: an older version never overwrites a newer one';
comment on column stolengoods.good.report_key is 'equal for goods of one crime report';
comment on column stolengoods.good.absent is 'withdrawn because a full delivery of its source no longer held it';
create index good_by_registration_number on stolengoods.good (registration_number);
create index good_by_change on stolengoods.good (changed_at);

-- No foreign key from numbers and history to the good: the register writes all three in one transaction, removes no good,
-- and PostgreSQL would look the good up and lock it for each row (docs/decisions/0009).
create table stolengoods.identifier (
    good_id bigint not null,
    place smallint not null,
    kind text not null,
    raw text not null,
    normal text,
    folded text,
    primary key (good_id, place)
);
comment on column stolengoods.identifier.raw is 'as it was typed, never altered';

create table stolengoods.history (
    good_id bigint not null,
    number bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    act text not null,
    state text not null,
    ground text not null,
    primary key (good_id, number)
);

create table stolengoods.photo (
    id bigint generated always as identity primary key,
    good_id bigint not null references stolengoods.good,
    added_at timestamptz not null,
    width integer not null,
    height integer not null,
    jpeg bytea not null
);
create index photo_by_good on stolengoods.photo (good_id);

-- One import of one file. Position and counts are committed with each batch, so a killed import goes on where it was.
create table stolengoods.import_run (
    id bigint generated always as identity primary key,
    file_fingerprint text not null,
    full_delivery boolean not null,
    state text not null check (state in ('RUNNING', 'REFUSED', 'DONE')),
    started_at timestamptz not null,
    finished_at timestamptz,
    records bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    older bigint not null default 0,
    wrong bigint not null default 0,
    unnamed bigint not null default 0,
    withdrawn bigint not null default 0,
    report_bytes bigint not null default 0
);
comment on column stolengoods.import_run.records is 'records of the file that are done, wrong ones included';
comment on column stolengoods.import_run.unnamed is 'wrong lines of which the good could not be told';
create index import_run_by_file on stolengoods.import_run (file_fingerprint);

-- What a full delivery held; emptied when the run is done.
create table stolengoods.import_seen (
    run_id bigint not null references stolengoods.import_run,
    source text not null,
    source_id text not null
);

create table stolengoods.tip (
    id bigint generated always as identity primary key,
    received_at timestamptz not null,
    destroy_on date not null,
    category text,
    numbers text[] not null,
    seen_where text not null,
    story text not null,
    contact_name text,
    contact_reach text,
    handled_at timestamptz,
    handled_by text
);
comment on table stolengoods.tip is 'reports by citizens after a hit; contact data only when they gave them';
create index tip_by_arrival on stolengoods.tip (received_at);
create index tip_by_term on stolengoods.tip (destroy_on);

create table stolengoods.tip_note (
    tip_id bigint not null references stolengoods.tip on delete cascade,
    number bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    note text not null,
    primary key (tip_id, number)
);

-- Dealers' searches for worn numbers, counted per account and day so that the answers cannot be used as an oracle.
create table stolengoods.worn_search_count (
    actor text not null,
    day date not null,
    searches integer not null,
    primary key (actor, day)
);
