-- SPDX-License-Identifier: EUPL-1.2

-- That the receipt of a purchase was handed out, and how often somebody came with its code and was wrong. The code itself
-- stands nowhere: it is made anew from a key outside the database.
create table purchases.receipt (
    purchase_id uuid     primary key references purchases.purchase on delete cascade,
    shop_id     uuid     not null,
    code_hash   bytea    not null unique,
    tries       smallint not null default 0 check (tries between 0 and 5),
    tried_at    timestamptz
);
comment on column purchases.receipt.code_hash is 'keyed hash of the code';
comment on column purchases.receipt.tries is 'wrong ones since the last day without any';

-- Until when the seller does not see that police looked. Of more the last counts. No shop sees it.
create table purchases.embargo (
    id          bigint      generated always as identity primary key,
    purchase_id uuid        not null references purchases.purchase on delete cascade,
    shop_id     uuid        not null,
    at          timestamptz not null,
    by          text        not null,
    last_day    date        not null,
    reason      text        not null check (reason <> '')
);
create index embargo_by_purchase on purchases.embargo (purchase_id);

-- What a seller asks of the dealer who keeps the register, and its clock.
create table purchases.seller_request (
    id          bigint      generated always as identity primary key,
    purchase_id uuid        not null references purchases.purchase on delete cascade,
    shop_id     uuid        not null,
    kind        text        not null check (kind in ('CORRECTION', 'OBJECTION')),
    state       text        not null default 'OPEN' check (state in ('OPEN', 'GRANTED', 'REFUSED')),
    language    text        not null check (language in ('nl', 'en')),
    received_at timestamptz not null,
    due_on      date        not null,
    extended_at timestamptz,
    reminded_at timestamptz,
    decided_at  timestamptz,
    decided_by  text,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'OPEN') = (decided_by is null))
);
create unique index seller_request_open on purchases.seller_request (purchase_id, kind) where state = 'OPEN';
create index seller_request_by_purchase on purchases.seller_request (purchase_id);
create index seller_request_by_shop on purchases.seller_request (shop_id);

-- The words of it: what was asked, why it takes longer, what was decided. Encrypted; they go with the key of the purchase.
create table purchases.seller_request_note (
    request_id  bigint      not null references purchases.seller_request on delete cascade,
    kind        text        not null check (kind in ('ASKED', 'EXTENDED', 'DECIDED')),
    purchase_id uuid        not null,
    shop_id     uuid        not null,
    at          timestamptz not null,
    by          text        not null,
    record      uuid        not null,
    sealed_key  bytea       not null,
    fields      text[]      not null,
    closed      bytea[]     not null,
    primary key (request_id, kind),
    check (cardinality(fields) = cardinality(closed))
);

-- First wall.
revoke update, delete, truncate
    on purchases.receipt, purchases.embargo, purchases.seller_request, purchases.seller_request_note from waakzaam_app;
grant update (tries, tried_at) on purchases.receipt to waakzaam_app;
grant update (state, due_on, extended_at, reminded_at, decided_at, decided_by) on purchases.seller_request to waakzaam_app;

-- Second wall. Who has a code sees which purchase it is of; who proved to be its seller sees that purchase and no other.
create function purchases.has_code_of(code_hash bytea) returns boolean language sql stable
    as $$ select purchases.reader() = 'receipt'
        and code_hash = decode(current_setting('waakzaam.receipt', true), 'hex') $$;
create function purchases.is_seller_of(purchase uuid) returns boolean language sql stable
    as $$ select purchases.reader() = 'seller' and purchase::text = current_setting('waakzaam.purchase', true) $$;

do $$
declare t text;
begin
    foreach t in array array['receipt', 'embargo', 'seller_request', 'seller_request_note'] loop
        execute format('alter table purchases.%I enable row level security', t);
        execute format('alter table purchases.%I force row level security', t);
    end loop;
    foreach t in array array['receipt', 'seller_request', 'seller_request_note'] loop
        execute format('create policy own_shops_read on purchases.%I for select using (purchases.is_own(shop_id))', t);
    end loop;
    foreach t in array array['seller', 'good', 'embargo', 'seller_request', 'seller_request_note'] loop
        execute format('create policy seller_reads on purchases.%I for select using (purchases.is_seller_of(purchase_id))', t);
    end loop;
    foreach t in array array['seller_request', 'seller_request_note'] loop
        execute format('create policy seller_asks on purchases.%I for insert with check (purchases.is_seller_of(purchase_id))', t);
    end loop;
end $$;
create policy seller_reads on purchases.purchase for select using (purchases.is_seller_of(id));
create policy seller_reads on purchases.description for select
    using (purchases.reader() = 'seller' and exists (select from purchases.good g where g.id = good_id));
create policy own_shops_add on purchases.receipt for insert with check (purchases.is_own(shop_id));
create policy code_reads on purchases.receipt for select using (purchases.has_code_of(code_hash));
create policy code_counts on purchases.receipt for update using (purchases.has_code_of(code_hash));
create policy police_reads on purchases.embargo for select using (purchases.reader() = 'police');
create policy police_adds on purchases.embargo for insert with check (purchases.reader() = 'police');
-- What is decided stays as it is.
create policy own_shops_decide on purchases.seller_request for update
    using (purchases.is_own(shop_id) and state = 'OPEN') with check (purchases.is_own(shop_id));
create policy own_shops_answer on purchases.seller_request_note for insert
    with check (purchases.is_own(shop_id) and kind <> 'ASKED');
create policy reminders_read on purchases.seller_request for select using (purchases.reader() = 'reminders');
create policy reminders_mark on purchases.seller_request for update using (purchases.reader() = 'reminders');
