-- SPDX-License-Identifier: EUPL-1.2
create schema cameras;

-- Who registered cameras. Counts from the moment the mail address was confirmed.
create table cameras.owner (
    id            uuid        primary key,
    kind          text        not null check (kind in ('PERSON', 'COMPANY', 'PUBLIC_BODY')),
    language      text        not null check (language in ('nl', 'en')),
    mail_key      bytea       not null unique,
    sealed        bytea       not null,
    asked_at      timestamptz not null,
    confirmed_at  timestamptz,
    validated_on  date,
    bounced_at    timestamptz
);
comment on column cameras.owner.mail_key is 'keyed hash of the mail address; the key is not in the database';
comment on column cameras.owner.sealed is 'name, mail, telephone and how to reach them best, encrypted; the key is not in the database';
comment on column cameras.owner.validated_on is 'the last day on which the owner said that all of it is right';
comment on column cameras.owner.bounced_at is 'since when mail does not arrive; null while it does';

-- An address with cameras. That of a person is personal data.
create table cameras.place (
    id           uuid             primary key,
    owner_id     uuid             not null references cameras.owner on delete cascade,
    name         text             not null,
    street       text             not null,
    house_number text             not null,
    postcode     text             not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    town         text             not null,
    municipality text             not null check (municipality ~ '^GM[0-9]{4}$'),
    x            double precision not null,
    y            double precision not null
);
comment on column cameras.place.x is 'metres on the Dutch grid (EPSG:28992), as y';
create index place_by_owner on cameras.place (owner_id);

-- What a camera sees at most, from above, and how long its footage is kept.
create table cameras.camera (
    id              uuid             primary key,
    place_id        uuid             not null references cameras.place on delete cascade,
    name            text             not null,
    kind            text             not null check (kind in ('FIXED', 'DOME', 'DOORBELL', 'VEHICLE')),
    x               double precision not null,
    y               double precision not null,
    direction       double precision not null check (direction >= 0 and direction < 360),
    angle           double precision not null check (angle > 0 and angle <= 360),
    height          double precision check (height between 0 and 200),
    observes_to     double precision not null check (observes_to > 0 and observes_to <= 250),
    recognises_to   double precision not null check (recognises_to >= 0 and recognises_to <= observes_to),
    identifies_to   double precision not null check (identifies_to >= 0 and identifies_to <= recognises_to),
    kept_hours      integer          not null check (kept_hours between 1 and 8760),
    sees_at_night   boolean          not null,
    public_space    text             not null check (public_space in ('NONE', 'SOME', 'MOST')),
    view            polygon          not null,
    since           timestamptz      not null
);
comment on column cameras.camera.x is 'metres on the Dutch grid (EPSG:28992), as y';
comment on column cameras.camera.direction is 'degrees from the north of the grid, clockwise';
comment on column cameras.camera.observes_to is 'metres; as recognises_to and identifies_to';
comment on column cameras.camera.kept_hours is 'hours that pass until footage is written over';
comment on column cameras.camera.public_space is 'how much public space it films, as the owner says';
comment on column cameras.camera.view is 'the sector up to observes_to, as geo.FieldOfView draws it';
create index camera_by_place on cameras.camera (place_id);
create index camera_by_view on cameras.camera using gist (view);

-- What was withdrawn, without anything of what it was.
create table cameras.tombstone (
    camera_id    uuid        primary key,
    withdrawn_at timestamptz not null
);

-- Every change of an owner, a place or a camera: who, when, what. Without personal data.
create table cameras.history (
    id       bigint      generated always as identity primary key,
    owner_id uuid        not null references cameras.owner on delete cascade,
    about    uuid        not null,
    at       timestamptz not null,
    actor    text        not null,
    change   text        not null,
    details  text        not null
);
create index history_by_owner on cameras.history (owner_id, id);
revoke update, delete, truncate on cameras.history from waakzaam_app;
