-- SPDX-License-Identifier: EUPL-1.2
-- Since when a good waits to be compared, for those who look after the product.
alter table lookup.unmatched add column noted_at timestamptz not null default now();
create index unmatched_put_off on lookup.unmatched (noted_at) where failures > 0;
