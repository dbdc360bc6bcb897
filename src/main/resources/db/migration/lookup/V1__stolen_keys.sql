-- SPDX-License-Identifier: EUPL-1.2
create schema lookup;

-- Every number of every good that a check may find, with all that the public may learn of that good.
create table lookup.stolen_key (
    good_id    bigint   not null,
    ordinal    integer  not null,
    report_key bigint   not null,
    kind       smallint not null,
    normal     text collate "C" not null,
    folded     text collate "C" not null,
    category   text     not null,
    make       text,
    colour     text,
    -- The transaction that wrote the row: readers follow the table by comparing it with the snapshots they have seen.
    change     xid8     not null default pg_current_xact_id(),
    primary key (good_id, ordinal)
);

-- Equal normal forms have equal folded forms, so this answers equality and names the goods behind a near form.
create index stolen_key_folded on lookup.stolen_key (folded);
create index stolen_key_change on lookup.stolen_key (change);
