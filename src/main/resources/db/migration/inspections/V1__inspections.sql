-- SPDX-License-Identifier: EUPL-1.2
create schema inspections;

-- A supervisor looks into one shop: its register against its shelf. As long as it is open the register can be read.
create table inspections.inspection (
    id           uuid        primary key,
    number       bigint      generated always as identity unique,
    shop_id      uuid        not null,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    inspector    text        not null,
    organisation text        not null,
    ground       text        not null check (ground <> ''),
    reason       text        not null check (reason <> ''),
    scope        text        not null check (scope in ('HELD', 'STOCK')),
    follows      uuid        references inspections.inspection on delete set null,
    opened_at    timestamptz not null,
    sellers_seen integer     not null default 0
);
comment on column inspections.inspection.ground is 'the article that allows it';
comment on column inspections.inspection.follows is 'the inspection whose follow-up this is';
comment on column inspections.inspection.sellers_seen is 'how often a seller was opened; who and why stands in the processing log';
create index inspection_by_shop on inspections.inspection (shop_id, opened_at);
create index inspection_by_municipality on inspections.inspection (municipality, opened_at);
create index inspection_by_follows on inspections.inspection (follows);

-- The goods that the register said would be there, at the moment it was opened: a sale that is entered meanwhile shows.
create table inspections.expected (
    inspection_id uuid not null references inspections.inspection on delete cascade,
    good_id       uuid not null,
    entry         text not null,
    primary key (inspection_id, good_id)
);

-- What the supervisor entered, in the order of arrival. Its id is made where it is entered: sent twice, it is there once.
create table inspections.entry (
    inspection_id uuid        not null references inspections.inspection on delete cascade,
    id            uuid        not null,
    place         bigint      generated always as identity,
    kind          text        not null check (kind in ('TICK', 'EXTRA', 'NOTE', 'PHOTO')),
    good_id       uuid,
    standing      text        check (standing in ('FOUND', 'MISSING', 'SOLD')),
    sealed        bytea,
    entered_at    timestamptz not null,
    arrived_at    timestamptz not null,
    primary key (inspection_id, id),
    foreign key (inspection_id, good_id) references inspections.expected on delete cascade,
    check ((kind = 'TICK') = (good_id is not null) and (kind = 'TICK') = (standing is not null)
        and (kind = 'TICK') = (sealed is null))
);
comment on column inspections.entry.sealed is 'words and numbers, or the photo, encrypted; the key is not in the database';
comment on column inspections.entry.entered_at is 'by the clock of the phone, which may have been without network';

-- How it ended, once. The report is frozen with it.
create table inspections.outcome (
    inspection_id uuid        primary key references inspections.inspection on delete cascade,
    closed_at     timestamptz not null,
    measure       text        not null check (measure in ('NONE', 'WARNING', 'FINE', 'CLOSURE')),
    article       text,
    fine_cents    bigint      check (fine_cents > 0),
    follow_up_on  date,
    reminded_at   timestamptz,
    sealed        bytea       not null,
    report        bytea       not null,
    report_hash   bytea       not null check (length(report_hash) = 32),
    check ((measure = 'NONE') = (article is null)),
    check ((measure = 'FINE') = (fine_cents is not null))
);
comment on column inspections.outcome.sealed is 'findings, and where a reminder goes, encrypted';
comment on column inspections.outcome.report is 'PDF, encrypted; report_hash is of the PDF itself (SHA-256)';
create index outcome_by_follow_up on inspections.outcome (follow_up_on) where follow_up_on is not null;

-- A supervisor proposes to close a shop; the mayor decides. Somebody else than the supervisor records the decision.
create table inspections.decision (
    inspection_id uuid        primary key references inspections.outcome on delete cascade,
    reference     text        not null check (reference <> ''),
    from_day      date        not null,
    until_day     date        not null check (until_day >= from_day),
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create function inspections.decided_by_another() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from inspections.inspection i where i.id = new.inspection_id and i.inspector = new.recorded_by) then
        raise exception 'somebody else records the decision' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decided_by_another before insert on inspections.decision
    for each row execute function inspections.decided_by_another();

revoke update, delete, truncate on all tables in schema inspections from waakzaam_app;
grant update (sellers_seen), delete on inspections.inspection to waakzaam_app;
grant update (reminded_at) on inspections.outcome to waakzaam_app;
