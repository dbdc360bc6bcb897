-- SPDX-License-Identifier: EUPL-1.2
-- How many numbers a visitor, account or organisation was granted in a period, handed to the nodes in blocks.
create schema limits;

create table limits.granted (
    subject bytea       not null check (length(subject) = 16),
    period  timestamptz not null,
    numbers bigint      not null check (numbers > 0),
    primary key (subject, period)
);
comment on table limits.granted is 'deleted a day after the period began';
comment on column limits.granted.subject is 'keyed hash; the key is not in the database and is replaced each night';
comment on column limits.granted.period is 'when the hour or the day began';
