-- SPDX-License-Identifier: EUPL-1.2
-- What the terms took, with proof: one run a night, one step per rule, a tombstone without content per destroyed record.
create table accountability.retention_run (
    id          bigint generated always as identity primary key,
    day         date not null,
    started_at  timestamptz not null,
    started_by  text not null check (started_by in ('job', 'command')),
    finished_at timestamptz,
    seal        text check (seal ~ '^[0-9a-f]{64}$')
);
comment on column accountability.retention_run.day is 'the day in Europe/Amsterdam whose limits it used';
comment on column accountability.retention_run.seal is 'SHA-256 over its tombstones in order; null until it is finished';
create index retention_run_by_day on accountability.retention_run (day);

create table accountability.retention_step (
    run_id      bigint not null references accountability.retention_run,
    rule        text not null,
    effect      text not null check (effect in ('RESTRICTED', 'DESTROYED')),
    law         text not null,
    term        text not null,
    kept_from   timestamptz not null,
    due         bigint,
    oldest      timestamptz,
    done        bigint not null default 0,
    left_over   bigint,
    failure     text,
    finished_at timestamptz,
    primary key (run_id, rule)
);
comment on column accountability.retention_step.kept_from is 'records from before this moment are due';
comment on column accountability.retention_step.failure is 'the kind of failure; never its message, which may hold content';

create table accountability.tombstone (
    number  bigint generated always as identity primary key,
    run_id  bigint not null references accountability.retention_run,
    rule    text not null,
    type    text not null,
    name    text not null,
    records bigint not null check (records > 0),
    at      timestamptz not null
);
comment on column accountability.tombstone.name is
    'the id of the record; for records without a meaningless id the day they are from, with how many they were';
create index tombstone_by_run on accountability.tombstone (run_id, number);
create index tombstone_by_record on accountability.tombstone (type, name);

revoke update, delete, truncate on accountability.tombstone from waakzaam_app;
revoke delete, truncate on accountability.retention_run, accountability.retention_step from waakzaam_app;
