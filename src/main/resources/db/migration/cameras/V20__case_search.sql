-- SPDX-License-Identifier: EUPL-1.2
-- What a detective asked of the register, for one case. There is no search without a row here.
create table cameras.case_search (
    id              uuid             primary key,
    case_number     text             not null check (case_number <> ''),
    case_key        text             not null generated always as
                                         (upper(regexp_replace(case_number, '[^[:alnum:]]', '', 'g'))) stored,
    offence         text             not null,
    purpose         text             not null,
    area            polygon          not null,
    starts          timestamptz      not null,
    ends            timestamptz      not null check (ends > starts),
    units           text[]           not null check (units <> '{}'),
    asked_by        text             not null,
    asked_at        timestamptz      not null,
    larger_because  text,
    approved_by     text,
    approved_at     timestamptz,
    refused_by      text,
    refused_at      timestamptz,
    decided_because text,
    check ((approved_by is null) = (approved_at is null)),
    check ((refused_by is null) = (refused_at is null)),
    check (approved_by is null or refused_by is null),
    check ((decided_because is null) = (approved_by is null and refused_by is null)),
    check (larger_because is not null or (approved_by is null and refused_by is null)),
    check (approved_by <> asked_by),
    check (refused_by <> asked_by)
);
comment on column cameras.case_search.case_key is 'the number without what people write between its signs: all searches of a case count together';
comment on column cameras.case_search.area is 'on the Dutch grid (EPSG:28992)';
comment on column cameras.case_search.units is 'the codes of the area of who asked: a second person is of one of these';
comment on column cameras.case_search.larger_because is 'why more is needed than the offence usually asks for; then a second person decides. Null for a search within the limits';
create index case_search_by_case on cameras.case_search (case_key, asked_at);
create index case_search_by_person on cameras.case_search (asked_by, asked_at);
create index case_search_undecided on cameras.case_search (asked_at)
    where larger_because is not null and decided_because is null;
