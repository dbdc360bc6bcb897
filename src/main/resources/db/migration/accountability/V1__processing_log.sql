-- SPDX-License-Identifier: EUPL-1.2
-- The processing log of art. 32a Wpg: rows are added and read, never changed or removed by the application.
create schema accountability;

create table accountability.processing_log (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    trace_id      text not null check (trace_id ~ '^[0-9a-f]{32}$'),
    span_id       text not null check (span_id ~ '^[0-9a-f]{16}$'),
    activity      text not null,
    action        text not null check (action in ('COLLECT', 'CHANGE', 'CONSULT', 'DISCLOSE', 'COMBINE', 'DESTROY')),
    actor         text not null,
    origin        text not null check (origin in ('web', 'api', 'command', 'job')),
    object_type   text not null,
    object_id     text not null,
    outcome       text not null check (outcome in ('DONE', 'REFUSED')),
    data_subject  text,
    purpose       text not null,
    legal_basis   text not null,
    access_reason text,
    recipient     text
);
create index on accountability.processing_log (object_type, object_id, at);
create index on accountability.processing_log (actor, at);
create index on accountability.processing_log (at);

revoke update, delete, truncate on accountability.processing_log from waakzaam_app;
