-- SPDX-License-Identifier: EUPL-1.2
-- The comparison with stolen goods reads goods of all shops; it has no part in sellers, buyers and photos.
create policy matching_reads_purchases on purchases.purchase for select using (purchases.reader() = 'matching');
create policy matching_reads_goods on purchases.good for select using (purchases.reader() = 'matching');
create policy matching_reads_descriptions on purchases.description for select using (purchases.reader() = 'matching');
