-- SPDX-License-Identifier: EUPL-1.2
-- What photos show in 64 bits, by a key that is not here. Apart from the photos, of which the comparison sees nothing.
create table purchases.likeness (
    photo_id bigint primary key references purchases.photo on delete cascade,
    good_id  uuid   not null references purchases.good on delete cascade,
    shop_id  uuid   not null,
    bits     bigint not null
);
create index likeness_by_good on purchases.likeness (good_id);
revoke update, delete, truncate on purchases.likeness from waakzaam_app;
alter table purchases.likeness enable row level security;
alter table purchases.likeness force row level security;
create policy own_shops_read on purchases.likeness for select
    using (shop_id = any ((select purchases.own_shops())::uuid[]));
create policy own_shops_add on purchases.likeness for insert
    with check (shop_id = any ((select purchases.own_shops())::uuid[]));
create policy matching_reads on purchases.likeness for select using ((select purchases.reader()) = 'matching');
