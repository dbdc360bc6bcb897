-- SPDX-License-Identifier: EUPL-1.2
create schema purchases;

-- The last number given in the register of a shop in a year. Its row is locked until the entry is committed: no gap.
create table purchases.counter (
    shop_id uuid     not null,
    year    smallint not null,
    last    integer  not null check (last > 0),
    primary key (shop_id, year)
);

-- What one seller sold at one time.
create table purchases.purchase (
    id            uuid        primary key,
    shop_id       uuid        not null,
    municipality  text        not null check (municipality ~ '^GM[0-9]{4}$'),
    bought_at     timestamptz not null,
    bought_on     date        not null,
    registered_at timestamptz not null,
    registered_by text        not null,
    origin        text        not null check (origin in ('web', 'api')),
    late          boolean     not null,
    last_month    date        not null check (extract(day from last_month) = 1)
);
comment on column purchases.purchase.municipality is 'of the shop when it was registered; rules are asked with it';
comment on column purchases.purchase.bought_at is 'as the dealer declared it; holding periods count from its day';
comment on column purchases.purchase.late is 'registered more than a day after it was bought';
comment on column purchases.purchase.last_month is 'with whose key its seller goes, and it with it';
create index purchase_by_last_month on purchases.purchase (last_month);

-- Who sold, each field encrypted by itself; the keys are not in the database.
create table purchases.seller (
    purchase_id uuid        not null references purchases.purchase on delete cascade,
    version     smallint    not null check (version > 0),
    shop_id     uuid        not null,
    record      uuid        not null,
    kind        text        not null check (kind in ('PERSON', 'COMPANY', 'DEALER', 'ESTATE')),
    sealed_key  bytea       not null,
    fields      text[]      not null,
    closed      bytea[]     not null,
    found_by    bytea       not null,
    at          timestamptz not null,
    by          text        not null,
    reason      text,
    primary key (purchase_id, version),
    check (cardinality(fields) = cardinality(closed)),
    check ((version = 1) = (reason is null))
);
comment on column purchases.seller.sealed_key is 'its own key, wrapped by that of the last month';
comment on column purchases.seller.found_by is 'keyed hash of country, kind and number of the document; another one in each month';
create index seller_by_document on purchases.seller (shop_id, found_by);

-- A bought good: its number in the register, and how long it stays in the shop.
create table purchases.good (
    id            uuid     primary key,
    purchase_id   uuid     not null references purchases.purchase on delete cascade,
    shop_id       uuid     not null,
    year          smallint not null,
    number        integer  not null,
    version       smallint not null default 1,
    held_days     smallint not null,
    held_counting text     not null,
    rules_version bigint,
    grounds       text[]   not null,
    rule_until    date,
    held_until    date check (held_until >= rule_until),
    released_at   timestamptz,
    sold_at       timestamptz,
    unique (shop_id, year, number),
    check ((held_days = 0) = (rule_until is null))
);
comment on column purchases.good.grounds is 'the articles it is held by, as they were known when it was registered';
comment on column purchases.good.rule_until is 'the last day by the rules of the municipality; null where nothing need be held';
comment on column purchases.good.held_until is 'the last day in force, with extensions by order';
create index good_by_purchase on purchases.good (purchase_id);

-- What a good is, version by version. Nothing is changed in place.
create table purchases.description (
    good_id       uuid        not null references purchases.good on delete cascade,
    version       smallint    not null check (version > 0),
    shop_id       uuid        not null,
    category      text        not null,
    make          text,
    type          text,
    colour        text,
    words         text,
    number_kinds  text[]      not null,
    numbers       text[]      not null,
    keys          text[]      not null,
    plate_country text check (plate_country ~ '^[A-Z]{2}$'),
    price_cents   bigint check (price_cents >= 0),
    otherwise     text,
    at            timestamptz not null,
    by            text        not null,
    reason        text,
    primary key (good_id, version),
    check (price_cents is not null or otherwise is not null),
    check ((version = 1) = (reason is null))
);
comment on column purchases.description.keys is 'the normal forms of the numbers, to search the own register by';

create index description_by_key on purchases.description using gin (keys);

create table purchases.photo (
    id       bigint      generated always as identity primary key,
    good_id  uuid        not null references purchases.good on delete cascade,
    shop_id  uuid        not null,
    added_at timestamptz not null,
    width    integer     not null,
    height   integer     not null,
    jpeg     bytea       not null
);
create index photo_by_good on purchases.photo (good_id);

-- That a good left the shop; to whom, where the municipality wants a register of sales. The buyer is encrypted.
create table purchases.sale (
    good_id    uuid        primary key references purchases.good on delete cascade,
    shop_id    uuid        not null,
    sold_at    timestamptz not null,
    by         text        not null,
    price_cents bigint     not null check (price_cents >= 0),
    record     uuid,
    sealed_key bytea,
    fields     text[],
    closed     bytea[],
    check ((record is null) = (sealed_key is null) and (record is null) = (fields is null)
        and (record is null) = (closed is null))
);

-- What police decided about a hold: let go earlier, or keep longer by order.
create table purchases.hold_change (
    id       bigint      generated always as identity primary key,
    good_id  uuid        not null references purchases.good on delete cascade,
    shop_id  uuid        not null,
    at       timestamptz not null,
    by       text        not null,
    last_day date,
    ground   text        not null check (ground <> '')
);
comment on column purchases.hold_change.last_day is 'until when it is extended; null when the good was released';
create index hold_change_by_good on purchases.hold_change (good_id);

-- What a till sent under a key of its own, so that sending it again adds nothing. Keyed hashes only.
create table purchases.submission (
    shop_id     uuid        not null,
    key_hash    bytea       not null,
    body_hash   bytea       not null,
    purchase_id uuid        not null references purchases.purchase on delete cascade deferrable initially deferred,
    primary key (shop_id, key_hash)
);
create index submission_by_purchase on purchases.submission (purchase_id);

-- First wall: nothing is deleted but by retention, nothing is changed but what moves on.
revoke update, delete, truncate on all tables in schema purchases from waakzaam_app;
grant update (last) on purchases.counter to waakzaam_app;
grant update (version, held_until, released_at, sold_at) on purchases.good to waakzaam_app;
grant delete on purchases.purchase to waakzaam_app;

-- Second wall: who looks is told per transaction (set local); what is not told sees nothing.
create function purchases.reader() returns text language sql stable
    as $$ select current_setting('waakzaam.reader', true) $$;
create function purchases.is_own(shop uuid) returns boolean language sql stable
    as $$ select purchases.reader() = 'shops'
        and shop = any (string_to_array(current_setting('waakzaam.shops', true), ',')::uuid[]) $$;

do $$
declare t text;
begin
    foreach t in array array['counter', 'purchase', 'seller', 'good', 'description', 'photo', 'sale', 'hold_change', 'submission'] loop
        execute format('alter table purchases.%I enable row level security', t);
        execute format('alter table purchases.%I force row level security', t);
        execute format('create policy own_shops_read on purchases.%I for select using (purchases.is_own(shop_id))', t);
        execute format('create policy own_shops_add on purchases.%I for insert with check (purchases.is_own(shop_id))', t);
    end loop;
end $$;
create policy own_shops_count on purchases.counter for update using (purchases.is_own(shop_id));
create policy own_shops_move_on on purchases.good for update using (purchases.is_own(shop_id));
create policy police_moves_holds on purchases.good for update using (purchases.reader() = 'police');
create policy police_decides on purchases.hold_change for insert with check (purchases.reader() = 'police');
create policy police_reads_purchases on purchases.purchase for select using (purchases.reader() = 'police');
create policy police_reads_goods on purchases.good for select using (purchases.reader() = 'police');
create policy police_reads_descriptions on purchases.description for select using (purchases.reader() = 'police');
create policy police_reads_decisions on purchases.hold_change for select using (purchases.reader() = 'police');
create policy retention_reads on purchases.purchase for select using (purchases.reader() = 'retention');
create policy retention_destroys on purchases.purchase for delete using (purchases.reader() = 'retention');

-- A dealer moves no hold, whatever the code does.
create function purchases.only_police_move_holds() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if purchases.reader() is distinct from 'police' then
        raise exception 'only police move a hold' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger only_police_move_holds before update of held_until, released_at on purchases.good
    for each row execute function purchases.only_police_move_holds();
drop policy own_shops_add on purchases.hold_change;
