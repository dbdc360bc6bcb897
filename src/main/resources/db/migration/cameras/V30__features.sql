-- SPDX-License-Identifier: EUPL-1.2
-- A key to what one search finds, for a map program. Whoever has it is who asked that search.
create table cameras.case_token (
    id           uuid        primary key,
    search_id    uuid        not null references cameras.case_search on delete cascade,
    token_hash   bytea       not null unique,
    made_at      timestamptz not null,
    ends_at      timestamptz not null,
    withdrawn_at timestamptz,
    check (ends_at > made_at and ends_at <= made_at + interval '24 hours')
);
comment on column cameras.case_token.token_hash is 'keyed hash; the key is not in the database, the token itself nowhere';
create index case_token_by_search on cameras.case_token (search_id);

-- About how many cameras an area has, as everybody may know it. An area that is not here says nothing, not that it has none.
create table cameras.area_count (
    grain   text    not null check (grain in ('SQUARE', 'MUNICIPALITY')),
    code    text    collate "C" not null,
    x       integer,
    y       integer,
    cameras integer not null check (cameras > 0),
    primary key (grain, code),
    check ((grain = 'SQUARE') = (x is not null and y is not null))
);
comment on column cameras.area_count.code is 'of a square as Statistics Netherlands names it, E1210N4870 (of 500 metres, by its south-west corner in hundreds of metres); of a municipality GM0344';
comment on column cameras.area_count.x is 'of the south-west corner of a square, in metres on the Dutch grid (EPSG:28992), as y';

-- When they were counted last: one row.
create table cameras.counting (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
