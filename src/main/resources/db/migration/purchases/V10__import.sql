-- SPDX-License-Identifier: EUPL-1.2
-- Purchases may come from a file, by a command of the administrator.
alter table purchases.purchase drop constraint purchase_origin_check;
alter table purchases.purchase add constraint purchase_origin_check check (origin in ('web', 'api', 'command'));
