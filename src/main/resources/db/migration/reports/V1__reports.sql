-- SPDX-License-Identifier: EUPL-1.2
create schema reports;

-- A report that an organisation writes. What stands in it is in its versions.
create table reports.report (
    id           uuid        primary key,
    organisation text        not null check (organisation <> ''),
    title        text        not null check (title <> ''),
    language     text        not null check (language in ('nl', 'en')),
    known_on     date,
    state        text        not null default 'DRAFT' check (state in ('DRAFT', 'FINAL')),
    version      int         not null,
    next_mark    int         not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    final_on     date,
    check ((state = 'FINAL') = (final_on is not null))
);
create index report_by_organisation on reports.report (organisation, changed_at);
comment on column reports.report.known_on is 'the day whose state of knowledge its figures are; null for that of today';
comment on column reports.report.version is 'the newest';
comment on column reports.report.next_mark is 'the number of the next new block';

-- All of a report as it was saved once; never changed.
create table reports.version (
    report   uuid        not null references reports.report on delete cascade,
    number   int         not null,
    title    text        not null,
    known_on date,
    blocks   jsonb       not null,
    answers  jsonb       not null,
    author   text        not null,
    made_at  timestamptz not null,
    act      text        not null check (act in ('CREATED', 'WRITTEN', 'RESTORED', 'CONFIRMED', 'ADOPTED')),
    primary key (report, number)
);
comment on column reports.version.blocks is 'the text: each block with the number by which remarks find it back';
comment on column reports.version.answers is 'each figure as it was when the block with it was written, with its source';
comment on column reports.version.author is 'an account, by its id';

-- What a colleague says of a block.
create table reports.comment (
    id          bigint      generated always as identity primary key,
    report      uuid        not null references reports.report on delete cascade,
    mark        int         not null,
    text        text        not null check (text <> ''),
    author      text        not null,
    made_at     timestamptz not null,
    resolved_by text,
    resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index comment_by_report on reports.comment (report, mark);
