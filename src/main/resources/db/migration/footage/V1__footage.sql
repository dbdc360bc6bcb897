-- SPDX-License-Identifier: EUPL-1.2
create schema footage;

-- The footage that is asked for one case: a search of the camera register and the cameras chosen from it.
create table footage.dossier (
    id           uuid        primary key,
    search_id    uuid        not null,
    unit         text        not null,
    case_number  text        not null,
    offence      text        not null,
    starts       timestamptz not null,
    ends         timestamptz not null check (ends > starts),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    visible_from timestamptz,
    term_from    timestamptz not null,
    destroyed_at timestamptz
);
comment on column footage.dossier.search_id is 'of cameras.case_search';
comment on column footage.dossier.unit is 'the police unit that asks, whose texts the papers have';
comment on column footage.dossier.visible_from is 'from when owners see that this case looked at them; set at its closing';
comment on column footage.dossier.term_from is 'from when the term of the footage counts: its closing, or a year after it was opened';
comment on column footage.dossier.destroyed_at is 'when its footage went, with the key';
create index dossier_by_search on footage.dossier (search_id);

-- An owner of cameras within a dossier: whoever has a link to it. Who it is stands in the camera register only.
create table footage.party (
    id         uuid primary key,
    dossier_id uuid not null references footage.dossier on delete cascade,
    owner_id   uuid,
    unique nulls not distinct (dossier_id, owner_id)
);
comment on column footage.party.owner_id is 'of cameras.owner; null for cameras whose owner cannot be mailed';

-- A camera of which footage is wanted.
create table footage.wanted (
    id           uuid        primary key,
    dossier_id   uuid        not null references footage.dossier on delete cascade,
    party_id     uuid        not null references footage.party on delete cascade,
    number       integer     not null,
    camera_id    uuid        not null,
    camera_name  bytea       not null,
    gone_at      timestamptz not null,
    state        text        not null check (state in ('NOTIFIED', 'UNREACHABLE', 'SEEN', 'REQUESTED', 'DECLINED',
        'DEMANDED', 'UPLOADED', 'NOTHING_FOUND', 'OVERWRITTEN', 'TO_COLLECT', 'RECEIVED', 'CLOSED')),
    changed_at   timestamptz not null,
    preserved_at timestamptz,
    answer_by    timestamptz,
    remind_at    timestamptz,
    unique (dossier_id, number),
    unique (dossier_id, camera_id)
);
comment on column footage.wanted.number is 'within the dossier, from 1: what papers and mails call it';
comment on column footage.wanted.camera_name is 'as its owner calls it; encrypted with the key of the dossier';
comment on column footage.wanted.gone_at is 'when the first of it is written over';
comment on column footage.wanted.preserved_at is 'when the owner said that it is safe';
comment on column footage.wanted.remind_at is 'when the owner is reminded next';
create index wanted_by_party on footage.wanted (party_id);
create index wanted_by_reminder on footage.wanted (remind_at) where remind_at is not null;

-- A voluntary request, or a demand by art. 126nda Sv.
create table footage.demand (
    id         bigint      generated always as identity primary key,
    wanted_id  uuid        not null references footage.wanted on delete cascade,
    kind       text        not null check (kind in ('REQUEST', 'DEMAND')),
    what       text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    oral       boolean     not null,
    confirm_by timestamptz check ((confirm_by is not null) = oral),
    written_at timestamptz,
    answer_by  timestamptz not null,
    text_id    bigint
);
comment on column footage.demand.what is 'which footage, in the words of who asks';
comment on column footage.demand.confirm_by is 'until when what was said must be on paper';
comment on column footage.demand.text_id is 'the text of the unit that its paper has; null where the unit has none';
create index demand_by_wanted on footage.demand (wanted_id, id);

-- A file as its owner sends it. What is in it lies outside the database, encrypted.
create table footage.file (
    id            uuid        primary key,
    wanted_id     uuid        not null references footage.wanted on delete cascade,
    number        integer     not null,
    name          bytea       not null,
    length        bigint      not null check (length > 0),
    received      bigint      not null default 0 check (received between 0 and length),
    state         text        not null check (state in ('COMING', 'EXAMINED_SOON', 'ADMITTED', 'QUARANTINE', 'INFECTED',
        'DAMAGED', 'REFUSED', 'DESTROYED')),
    claimed       bytea,
    sha256        bytea,
    begun_at      timestamptz not null,
    grown_at      timestamptz not null,
    completed_at  timestamptz,
    leased_until  timestamptz,
    examined_at   timestamptz,
    scan          text,
    scanned_by    text,
    admitted_by   text,
    destroyed_at  timestamptz,
    unique (wanted_id, number)
);
comment on column footage.file.name is 'as its owner calls it; encrypted with the key of the dossier';
comment on column footage.file.length is 'in bytes, as received';
comment on column footage.file.claimed is 'SHA-256 as the sender reckoned it while sending';
comment on column footage.file.sha256 is 'SHA-256 of what lies here';
comment on column footage.file.scan is 'CLEAN, what was found, or why it was not scanned';
comment on column footage.file.admitted_by is 'who let in what was not scanned; null for what was clean';
create index file_to_examine on footage.file (completed_at) where state = 'EXAMINED_SOON';

-- Where the parts of a file lie.
create table footage.piece (
    file_id  uuid    not null references footage.file on delete cascade,
    position bigint  not null,
    length   integer not null check (length > 0),
    name     text    not null,
    primary key (file_id, position)
);

-- All that happened: who, when, what. Reasons are those of police, words those of an owner.
create table footage.step (
    id         bigint      generated always as identity primary key,
    dossier_id uuid        not null references footage.dossier on delete cascade,
    wanted_id  uuid        references footage.wanted on delete cascade,
    file_id    uuid        references footage.file on delete cascade,
    at         timestamptz not null,
    by         text        not null,
    what       text        not null,
    reason     text,
    words      bytea
);
comment on column footage.step.words is 'encrypted with the key of the dossier';
create index step_by_dossier on footage.step (dossier_id, id);
revoke update, delete, truncate on footage.step from waakzaam_app;

-- What opens the page of an owner, by hash: a link in a mail, once; and the browser that opened it.
create table footage.link (
    hash       bytea       primary key,
    party_id   uuid        not null references footage.party on delete cascade,
    kind       text        not null check (kind in ('MAIL', 'BROWSER')),
    made_at    timestamptz not null,
    ends_at    timestamptz not null,
    used_at    timestamptz
);
create index link_by_party on footage.link (party_id, made_at);

-- What a police unit says in its papers besides what the law wants: proposed by one, approved by another.
create table footage.unit_text (
    id          bigint      generated always as identity primary key,
    unit        text        not null,
    sender      text        not null,
    words       text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text        check (decided_by <> proposed_by),
    decided_at  timestamptz,
    approved    boolean,
    check ((decided_by is null) = (approved is null))
);
create unique index unit_text_open on footage.unit_text (unit) where decided_at is null;
