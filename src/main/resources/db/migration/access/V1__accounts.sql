-- SPDX-License-Identifier: EUPL-1.2
-- Who may enter: accounts of people, their second factors and sessions, clients of machines.
create schema access;

create table access.organisations (
    id   bigint generated always as identity primary key,
    name text not null unique
);

create table access.accounts (
    id                bigint generated always as identity primary key,
    login             text not null unique check (login = lower(login) and length(login) between 3 and 254),
    name              text not null,
    organisation_id   bigint not null references access.organisations,
    roles             text[] not null,
    area              text[] not null,
    password_hash     text,
    one_time_password boolean not null default true,
    totp_secret       bytea,
    totp_step         bigint not null default 0,
    demo              boolean not null default false,
    disabled          boolean not null default false,
    created_at        timestamptz not null
);
comment on column access.accounts.totp_secret is 'encrypted with a key that is kept outside the database';
comment on column access.accounts.totp_step is 'the last time step whose code was used: a code works once';

create table access.account_history (
    id         bigint generated always as identity primary key,
    subject    text not null,
    at         timestamptz not null,
    actor      text not null,
    change     text not null,
    details    text not null
);
create index on access.account_history (subject, at);
revoke update, delete, truncate on access.account_history from waakzaam_app;

create table access.recovery_codes (
    account_id bigint not null references access.accounts,
    code_hash  text not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

create table access.sessions (
    id         uuid primary key,
    token_hash text not null unique,
    account_id bigint not null references access.accounts,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    complete   boolean not null,
    browser    text not null
);
create index on access.sessions (account_id);

create table access.attempts (
    subject      text primary key,
    failures     int not null,
    last_failure timestamptz not null
);
comment on column access.attempts.subject is 'a hash: what was typed as a login may be a password';

create table access.clients (
    client_id       text primary key check (client_id ~ '^[a-z0-9-]{3,60}$'),
    name            text not null,
    organisation_id bigint not null references access.organisations,
    secret_hash     text not null,
    scopes          text[] not null,
    sources         text[] not null,
    area            text[] not null,
    created_at      timestamptz not null,
    revoked_at      timestamptz
);

create table access.passkey_owners (
    account_id bigint primary key references access.accounts,
    handle     text not null unique
);
comment on table access.passkey_owners is 'what an authenticator knows an account by: random, so that it says nothing about the person';

create table access.passkeys (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references access.passkey_owners,
    credential_id   text not null unique,
    credential      bytea not null,
    name            text not null check (length(name) between 1 and 60),
    counter         bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text[] not null,
    added_at        timestamptz not null,
    used_at         timestamptz,
    copied_at       timestamptz
);
create index on access.passkeys (account_id);
comment on column access.passkeys.credential is 'the public key and its id, as the authenticator attested them (WebAuthn, attested credential data)';
comment on column access.passkeys.counter is 'the signature counter at the last use; zero when the authenticator keeps none';
comment on column access.passkeys.copied_at is 'when an older counter was seen: two authenticators hold this passkey, and it works no more';
