-- SPDX-License-Identifier: EUPL-1.2
-- How a detective looks at the list of hits, under a name: what it is narrowed by and its order, never a word searched for.
create table hits.saved_view (
    id       uuid        primary key default gen_random_uuid(),
    account  text        not null,
    name     text        not null check (length(name) between 1 and 40),
    filters  text[]      not null,
    chosen   text[]      not null,
    ordering text        not null,
    saved_at timestamptz not null,
    unique (account, name),
    check (cardinality(filters) = cardinality(chosen))
);
create index saved_view_by_age on hits.saved_view (saved_at);
