-- SPDX-License-Identifier: EUPL-1.2
-- How far a table is that is being taken in, so that it goes on where it was however it ended. Gone when it is all in.
create table series.taking (
    id           integer     generated always as identity primary key,
    vintage      integer     not null unique references series.vintage on delete cascade,
    source       text        not null unique,
    state        text        not null,
    position     bigint      not null default 0,
    next         text,
    lines        bigint      not null default 0,
    figures      bigint      not null default 0,
    wrong        bigint      not null default 0,
    report_bytes bigint      not null default 0,
    checksum     bigint      not null default 0,
    began_at     timestamptz not null
);
comment on column series.taking.source is 'what a file holds with its mapping, as a digest; or the address of a table with what is asked of it';
comment on column series.taking.state is 'as the source named its state when this began: another is begun anew';
comment on column series.taking.position is 'bytes of a file that are done';
comment on column series.taking.next is 'the page of a table that comes next; null at its beginning, empty at its end';
comment on column series.taking.checksum is 'of all figures so far, in whatever order they come';

-- Figures that are being taken in: each piece a stretch of one line. They become runs once all are there.
create table series.piece (
    taking  integer  not null,
    area    integer  not null,
    subject smallint not null,
    measure smallint not null,
    kind    smallint not null,
    first   integer  not null,
    counts  integer[],
    numbers double precision[],
    missing bytea
);
comment on table series.piece is 'no keys and no references: they go in by the million, and the runs they become have them';

-- What a table said of its state when it was last taken in: the same again is not fetched again.
create table series.retrieved (
    source        text        primary key,
    etag          text,
    last_modified text,
    modified      text        not null,
    at            timestamptz not null
);
comment on column series.retrieved.modified is 'when the table says it was last changed; empty where it does not say';
