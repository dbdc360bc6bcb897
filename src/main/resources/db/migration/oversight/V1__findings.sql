-- SPDX-License-Identifier: EUPL-1.2
-- Odd patterns in the processing log, for the privacy officer.
create schema oversight;

create table oversight.finding (
    id           bigint generated always as identity primary key,
    rule         text not null,
    about        bytea not null,
    log_rows     bigint[] not null,
    found_at     timestamptz not null,
    explained_at timestamptz,
    explained_by text,
    explanation  text,
    unique (rule, about),
    check ((explained_at is null) = (explained_by is null) and (explained_at is null) = (explanation is null))
);
comment on column oversight.finding.about is 'a hash of whom and what it concerns: the same pattern is told once';
comment on column oversight.finding.log_rows is 'the rows of the processing log it stands on; what they say goes when their term is over';
create index on oversight.finding (found_at) where explained_at is null;

create table oversight.watched (
    one_row boolean primary key default true check (one_row),
    place   bigint not null
);
comment on table oversight.watched is 'One row: the place in the chain of the log up to which acts were judged.';
insert into oversight.watched (place) values (0);
