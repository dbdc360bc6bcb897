-- SPDX-License-Identifier: EUPL-1.2
create schema warnings;

-- One good for which somebody wants to be warned. Whoever has the database only learns neither whom nor of which number.
create table warnings.warning (
    id           uuid        primary key,
    reader       text collate "C" not null,
    sealed       bytea       not null,
    language     text        not null check (language in ('nl', 'en')),
    category     text,
    asked_at     timestamptz not null,
    confirmed_at timestamptz
);
comment on column warnings.warning.reader is 'keyed hash of the mail address; the key is not in the database';
comment on column warnings.warning.sealed is 'the mail address, encrypted; the key is not in the database';
create index warning_by_reader on warnings.warning (reader);

create table warnings.number (
    hash       text collate "C" not null,
    warning_id uuid not null references warnings.warning on delete cascade,
    primary key (hash, warning_id)
);
comment on column warnings.number.hash is 'keyed hash of a normal form; the number itself is nowhere';
create index number_by_warning on warnings.number (warning_id);

-- A registered good that somebody is to be warned of, and whether a detective stopped that.
create table warnings.good (
    good_id       bigint      primary key,
    category      text        not null,
    make          text,
    police_unit   text,
    found_at      timestamptz not null,
    suppressed_at timestamptz,
    suppressed_by text,
    reason        text,
    check ((suppressed_at is null) = (reason is null) and (suppressed_at is null) = (suppressed_by is null))
);

create table warnings.hit (
    good_id    bigint      not null references warnings.good on delete cascade,
    warning_id uuid        not null references warnings.warning on delete cascade,
    due_at     timestamptz not null,
    primary key (good_id, warning_id)
);
create index hit_by_turn on warnings.hit (due_at);
create index hit_by_warning on warnings.hit (warning_id);

-- Who never wants mail from us, so that nobody can have it sent to them.
create table warnings.refused_reader (
    reader     text collate "C" primary key,
    refused_at timestamptz not null
);

-- Up to where the register was compared with what people wait for.
create table warnings.place (
    one  boolean primary key default true check (one),
    seen text not null
);
insert into warnings.place (seen) values (pg_current_snapshot()::text);
