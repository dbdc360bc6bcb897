-- SPDX-License-Identifier: EUPL-1.2
-- A second way in for owners: our half of a key pair of which their device holds the other (WebAuthn).
create table cameras.passkey (
    id              uuid        primary key,
    owner_id        uuid        not null references cameras.owner on delete cascade,
    credential_id   text        not null unique,
    credential      bytea       not null,
    name            text        not null check (length(name) between 1 and 60),
    counter         bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null,
    added_at        timestamptz not null,
    used_at         timestamptz,
    copied_at       timestamptz
);
comment on column cameras.passkey.credential is 'the public key and its id, as the authenticator attested them (WebAuthn, attested credential data)';
comment on column cameras.passkey.counter is 'the signature counter at the last use; zero when the authenticator keeps none';
comment on column cameras.passkey.copied_at is 'when an older counter was seen: two authenticators hold this passkey, and it works no more';
create index passkey_by_owner on cameras.passkey (owner_id);
