-- SPDX-License-Identifier: EUPL-1.2

-- Police see the seller of one purchase, the one that this transaction was opened for.
create function purchases.opened() returns uuid language sql stable
    as $$ select nullif(current_setting('waakzaam.purchase', true), '')::uuid $$;
create policy police_reads_one_seller on purchases.seller for select
    using (purchases.reader() = 'police' and purchase_id = purchases.opened());

create index purchase_by_municipality on purchases.purchase (municipality, bought_on);
