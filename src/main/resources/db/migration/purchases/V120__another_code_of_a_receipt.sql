-- SPDX-License-Identifier: EUPL-1.2

-- A receipt that is lost, or in the wrong hands, gets another code; the one before it opens nothing from then on.
alter table purchases.receipt add column edition smallint not null default 1 check (edition > 0);
comment on column purchases.receipt.edition is 'how many codes it had; the last one works';
grant update (edition, code_hash) on purchases.receipt to waakzaam_app;
create policy own_shops_renew on purchases.receipt for update
    using (shop_id = any ((select purchases.own_shops())::uuid[]))
    with check (shop_id = any ((select purchases.own_shops())::uuid[]));
