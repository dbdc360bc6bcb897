-- SPDX-License-Identifier: EUPL-1.2

-- The numbers that goods bear or bore, one per row: behind row-level security only a comparison like this one finds its
-- index, since that of arrays may tell of rows that nobody may see.
create table purchases.good_key (
    key     text not null,
    good_id uuid not null references purchases.good on delete cascade,
    shop_id uuid not null,
    primary key (key, good_id)
);
create index good_key_by_good on purchases.good_key (good_id);

do $$
begin
    perform set_config('waakzaam.reader', 'police', true);
    insert into purchases.good_key
        select distinct unnest(keys), good_id, shop_id from purchases.description;
    perform set_config('waakzaam.reader', '', true);
end $$;

revoke update, delete, truncate on purchases.good_key from waakzaam_app;
alter table purchases.good_key enable row level security;
alter table purchases.good_key force row level security;
create policy own_shops_read on purchases.good_key for select using (purchases.is_own(shop_id));
create policy own_shops_add on purchases.good_key for insert with check (purchases.is_own(shop_id));
create policy police_reads_keys on purchases.good_key for select using (purchases.reader() = 'police');

drop index purchases.description_by_key;
