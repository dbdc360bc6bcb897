-- SPDX-License-Identifier: EUPL-1.2
-- Lists of numbers that companies have checked. What was sent and what came out lie in pieces, encrypted under a key that
-- is not in the database; each piece is answered whole or not at all, so a killed worker loses and repeats nothing.
create table stolengoods.bulk_check (
    id           bigint generated always as identity primary key,
    organisation text        not null,
    actor        text        not null,
    name         text        not null,
    format       text        not null check (format in ('CSV', 'XLSX', 'ODS', 'JSON')),
    separator    text        not null check (length(separator) = 1),
    language     text        not null,
    header       bytea       not null,
    width        integer     not null check (width > 0),
    lines        integer     not null check (lines > 0),
    done         integer     not null default 0 check (done between 0 and lines),
    registered   integer     not null default 0,
    alike        integer     not null default 0,
    unchecked    integer     not null default 0,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED', 'FAILED')),
    created_at   timestamptz not null,
    finished_at  timestamptz,
    served_at    timestamptz not null,
    lease        uuid,
    lease_until  timestamptz,
    failures     integer     not null default 0
);
create index bulk_check_by_organisation on stolengoods.bulk_check (organisation, created_at);
create index bulk_check_by_age on stolengoods.bulk_check (created_at);
create index bulk_check_open on stolengoods.bulk_check (organisation, id) where state = 'OPEN';
comment on column stolengoods.bulk_check.served_at is 'when a piece of it was last taken: who waits longest goes first';
comment on column stolengoods.bulk_check.lease is 'who works on it now; whoever lost the lease may write no more';

create table stolengoods.bulk_piece (
    bulk_check bigint      not null references stolengoods.bulk_check on delete cascade,
    number     integer     not null,
    lines      bytea       not null,
    outcomes   bytea,
    checked_at timestamptz,
    primary key (bulk_check, number)
);
