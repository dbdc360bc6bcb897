-- SPDX-License-Identifier: EUPL-1.2
create schema series;

-- A published table, or a source of our own, of which there can be several vintages.
create table series.dataset (
    id       smallint generated always as identity primary key,
    key      text     not null unique,
    title_nl text     not null,
    title_en text     not null,
    owner    text     not null,
    licence  text     not null,
    address  text,
    rank     smallint not null,
    demo     boolean  not null default false
);
comment on column series.dataset.key is 'as 47022NED at its publisher; own ones in words, as brief-hic';
comment on column series.dataset.rank is 'which is shown first where several have the same figure; the lowest number';
comment on column series.dataset.demo is 'invented: bears a mark everywhere and enters no report';

-- What is counted: registered crimes, inhabitants, a clearance rate.
create table series.measure (
    id       smallint generated always as identity primary key,
    key      text not null unique,
    unit     text not null check (unit in ('COUNT', 'PERCENT', 'RATE')),
    title_nl text not null,
    title_en text not null
);

-- Of which it is counted: an offence, or what the product itself does. A dash where that is nothing.
create table series.subject (
    id       smallint generated always as identity primary key,
    key      text not null unique,
    title_nl text not null,
    title_en text not null
);

create table series.area (
    id   integer generated always as identity primary key,
    code text not null unique,
    kind text not null check (kind in
        ('COUNTRY', 'PROVINCE', 'POLICE_UNIT', 'SAFETY_REGION', 'MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD', 'REGION', 'RESIDUAL', 'INVENTED')),
    name text
);
comment on column series.area.code is 'as GM0344, without spaces at its end; NL for the country, however the source writes it';
comment on column series.area.name is 'null where the register of municipalities knows it';

-- One table as it was on the day it was retrieved. Once it is complete nothing in it ever changes.
create table series.vintage (
    id             integer generated always as identity primary key,
    dataset        smallint    not null references series.dataset,
    reference_date date        not null,
    retrieved_at   timestamptz not null,
    definition     text        not null,
    address        text        not null,
    fingerprint    text        not null,
    completed_at   timestamptz,
    unique (dataset, fingerprint)
);
comment on column series.vintage.reference_date is 'the day whose state of knowledge it is: that of publication';
comment on column series.vintage.definition is 'version of what is counted, as 2021-03';
comment on column series.vintage.address is 'where it was retrieved: an address, or the name of a file';
comment on column series.vintage.fingerprint is 'of its content: the same is not taken in twice';
comment on column series.vintage.completed_at is 'null while it is being taken in: nobody sees it yet';

-- All figures of one line in one vintage, without gaps from its first period to its last.
create table series.run (
    area    integer  not null references series.area,
    subject smallint not null references series.subject,
    measure smallint not null references series.measure,
    kind    smallint not null check (kind in (1, 4, 12)),
    vintage integer  not null references series.vintage on delete cascade,
    first   integer  not null,
    counts  integer[],
    numbers double precision[],
    missing bytea,
    primary key (area, subject, measure, kind, vintage),
    check (num_nonnulls(counts, numbers) = 1)
);
comment on column series.run.kind is 'periods in a year: 1, 4 or 12';
comment on column series.run.first is 'the first period: its year times kind, and its number in the year less one';
comment on column series.run.counts is 'null is missing, and missing says why';
comment on column series.run.missing is 'per figure a byte: 0 there, 1 not published, 2 suppressed, 3 not collected, 4 impossible; null where all are there';

-- Periods whose figures were not final in a vintage.
create table series.provisional (
    vintage integer  not null references series.vintage on delete cascade,
    kind    smallint not null,
    period  integer  not null,
    primary key (vintage, kind, period)
);

-- Which areas a whole is made of, from when until when; a share where one was split.
create table series.part (
    whole text not null,
    part  text not null,
    share numeric(6, 5) not null default 1 check (share > 0 and share <= 1),
    since date not null,
    until date,
    primary key (whole, part, since)
);
comment on column series.part.until is 'the first day that it no longer holds';
comment on column series.part.share is 'the part of its inhabitants, declared by whoever brought it in';
