-- SPDX-License-Identifier: EUPL-1.2
create schema notices;

-- Mail that waits to be sent; what was sent or given up is deleted.
create table notices.mail (
    id        bigint generated always as identity primary key,
    kind      text        not null,
    concerns  text        not null,
    sealed    bytea       not null,
    queued_at timestamptz not null,
    due_at    timestamptz not null,
    attempts  integer     not null default 0
);
comment on column notices.mail.concerns is 'what it can be withdrawn by; a keyed hash';
comment on column notices.mail.sealed is 'reader, subject and words, encrypted; the key is not in the database';
create index mail_by_turn on notices.mail (due_at, id);
create index mail_by_concern on notices.mail (concerns);
