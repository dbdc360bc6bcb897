-- SPDX-License-Identifier: EUPL-1.2
-- What a dealer, or who wants to be one, asks a municipality: to be admitted, and each change later. A sign-up counts from
-- the moment its mail address was confirmed.
create table dealers.request (
    id             bigint      generated always as identity primary key,
    kind           text        not null
                   check (kind in ('SIGN_UP', 'SHOP', 'RELOCATION', 'HOME', 'CESSATION', 'EXEMPTION')),
    municipality   text        not null check (municipality ~ '^GM[0-9]{4}$'),
    dealer_id      uuid        references dealers.dealer on delete cascade,
    shop_id        uuid        references dealers.shop on delete cascade,
    company_number text        not null check (company_number ~ '^[0-9]{8}$'),
    name           text        not null,
    trade_name     text        not null,
    verified       boolean     not null,
    language       text        not null check (language in ('nl', 'en')),
    sealed         bytea       not null,
    asked_at       timestamptz not null,
    received_at    timestamptz,
    due_on         date,
    by_silence     boolean     not null,
    state          text        not null check (state in ('ASKED', 'OPEN', 'APPROVED', 'REJECTED')),
    decided_at     timestamptz,
    decided_by     text,
    identity_check text,
    reasons        text,
    reminded_at    timestamptz,
    check (kind = 'SIGN_UP' or dealer_id is not null),
    constraint received_once_confirmed
        check ((state = 'ASKED') = (received_at is null) and (state = 'ASKED') = (due_on is null)),
    constraint decided_when_closed
        check ((state in ('APPROVED', 'REJECTED')) = (decided_at is not null)
            and (decided_at is null) = (decided_by is null)),
    constraint rejected_with_reasons check (state <> 'REJECTED' or reasons <> ''),
    constraint admitted_with_identity_checked
        check (kind <> 'SIGN_UP' or state <> 'APPROVED' or identity_check is not null)
);
comment on column dealers.request.sealed is 'what is asked, with names and addresses, encrypted; the key is not in the database';
comment on column dealers.request.by_silence is 'whether it is granted when the municipality does not decide in time';
create index request_by_municipality on dealers.request (municipality, state, due_on);
create index request_by_dealer on dealers.request (dealer_id, id);
create unique index one_open_request on dealers.request (shop_id, kind) where state = 'OPEN';

create function dealers.decided_once() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'request % has been decided', old.id using errcode = 'check_violation';
end $$;
create trigger decided_once before update on dealers.request
    for each row when (old.state in ('APPROVED', 'REJECTED')) execute function dealers.decided_once();

-- Where the officials of a municipality are told that a term ends soon.
create table dealers.desk (
    municipality text primary key check (municipality ~ '^GM[0-9]{4}$'),
    mail         text not null
);

-- Somebody may make an account of a dealer, with the link of a mail.
create table dealers.invitation (
    id         bigint      generated always as identity primary key,
    dealer_id  uuid        not null references dealers.dealer on delete cascade,
    owner      boolean     not null,
    sealed     bytea       not null,
    invited_at timestamptz not null,
    invited_by text        not null,
    used_at    timestamptz
);
comment on column dealers.invitation.sealed is 'name and mail address, encrypted; the key is not in the database';
create index invitation_by_dealer on dealers.invitation (dealer_id, id);

-- The accounts that may ask for changes and invite colleagues.
create table dealers.owner (
    account   text primary key,
    dealer_id uuid not null references dealers.dealer on delete cascade
);
