-- SPDX-License-Identifier: EUPL-1.2
-- Which folder of keys this database belongs to; decided at the first start.
create table platform.keys (
    one_row boolean primary key default true check (one_row),
    mark    bytea   not null
);
comment on column platform.keys.mark is 'a hash under a key of that folder; tells nothing about the keys';
revoke update, delete, truncate on platform.keys from waakzaam_app;
