-- SPDX-License-Identifier: EUPL-1.2
create schema dealers;

-- A company whose sign-up a municipality approved. Its organisation in access bears the name in "organisation".
create table dealers.dealer (
    id             uuid        primary key,
    organisation   text        not null unique,
    company_number text        not null unique check (company_number ~ '^[0-9]{8}$'),
    name           text        not null check (name <> ''),
    verified       boolean     not null,
    since          timestamptz not null,
    sealed         bytea       not null
);
comment on column dealers.dealer.verified is 'whether the company register confirmed the number';
comment on column dealers.dealer.sealed is 'name, mail and home address of who runs it, encrypted; the key is not in the database';

-- Where a dealer buys. The address of a shop is public, that of its owner is not.
create table dealers.shop (
    id           uuid   primary key,
    dealer_id    uuid   not null references dealers.dealer,
    trade_name   text   not null check (trade_name <> ''),
    street       text   not null,
    house_number text   not null,
    postcode     text   not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    town         text   not null,
    municipality text   not null check (municipality ~ '^GM[0-9]{4}$'),
    categories   text[] not null check (categories <> '{}'),
    opened_on    date   not null,
    ceased_on    date   check (ceased_on >= opened_on)
);
comment on column dealers.shop.opened_on is 'the first day on which purchases may be registered';
comment on column dealers.shop.ceased_on is 'the first day on which they may not any more';
create index shop_by_dealer on dealers.shop (dealer_id);
create index shop_by_municipality on dealers.shop (municipality);

-- Every change of a dealer or a shop: who, when, what. Without personal data.
create table dealers.history (
    id        bigint      generated always as identity primary key,
    dealer_id uuid        not null references dealers.dealer,
    shop_id   uuid        references dealers.shop,
    at        timestamptz not null,
    actor     text        not null,
    change    text        not null,
    details   text        not null
);
create index history_by_dealer on dealers.history (dealer_id, id);
revoke update, delete, truncate on dealers.history from waakzaam_app;
