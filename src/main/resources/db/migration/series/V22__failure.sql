-- SPDX-License-Identifier: EUPL-1.2
-- Tables that did not come in when they were last asked of their publisher; gone when they do. What is in stays.
create table series.failure (
    "table" text        primary key,
    at      timestamptz not null,
    reason  text        not null check (reason in ('SOURCE', 'CONTENT', 'UNEXPECTED'))
);
comment on column series.failure."table" is 'its key, as 47022NED, whether or not any of it ever came in';
comment on column series.failure.reason is 'SOURCE: it did not answer as it should; CONTENT: what it gave is not what we know; UNEXPECTED: see the log of that time';
