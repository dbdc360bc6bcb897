-- SPDX-License-Identifier: EUPL-1.2
alter table cameras.owner
    add column asked_again_at timestamptz,
    add column stale_since    timestamptz;
comment on column cameras.owner.asked_again_at is 'when we mailed to ask whether all of it is still right; null when nothing was asked since validated_on';
comment on column cameras.owner.stale_since is 'since when that question stays without an answer for too long; null while it does not';

create index owner_by_validation on cameras.owner (validated_on);

-- Who looks after the cameras of an owner with them.
create table cameras.colleague (
    id         uuid        primary key,
    owner_id   uuid        not null references cameras.owner on delete cascade,
    role       text        not null check (role in ('MANAGER', 'READER')),
    mail_key   bytea       not null,
    sealed     bytea       not null,
    invited_at timestamptz not null,
    entered_at timestamptz,
    unique (owner_id, mail_key)
);
comment on column cameras.colleague.sealed is 'name and mail, encrypted; the key is not in the database';
comment on column cameras.colleague.entered_at is 'since when this person came in by a mailed link; null for an invitation';
create index colleague_by_mail on cameras.colleague (mail_key);

-- A link that was mailed to come in with. Works once.
create table cameras.entry_link (
    id         uuid        primary key,
    token_hash bytea       not null unique,
    sealed     bytea       not null,
    moves      uuid        references cameras.owner on delete cascade,
    until      timestamptz not null
);
comment on column cameras.entry_link.moves is 'the owner who gets this mail address when the link is used; null for a link to come in only';
comment on column cameras.entry_link.sealed is 'the mail address and the language, encrypted; whether anybody of that address is known here it does not say';
create index entry_link_by_owner on cameras.entry_link (moves);

-- Who came in by such a link: one device at a time.
create table cameras.entry_session (
    id         uuid        primary key,
    token_hash bytea       not null unique,
    mail_key   bytea       not null unique,
    sealed     bytea       not null,
    owner_id   uuid        references cameras.owner on delete cascade,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);
comment on column cameras.entry_session.owner_id is 'whose cameras are shown; null while nobody is chosen';
create index entry_session_by_owner on cameras.entry_session (owner_id);

-- That police opened who owns a camera. No key to the camera: a look stays when a camera goes.
create table cameras.look (
    id           bigint      generated always as identity primary key,
    camera_id    uuid        not null,
    search_id    uuid        not null,
    at           timestamptz not null,
    actor        text        not null,
    offence      text        not null,
    visible_from timestamptz
);
comment on column cameras.look.offence is 'the code of the class of offence';
comment on column cameras.look.visible_from is 'from when on the owner sees it: when the dossier is closed and its embargo is over; null until that is known';
create index look_by_camera on cameras.look (camera_id, visible_from);
create index look_by_search on cameras.look (search_id);
