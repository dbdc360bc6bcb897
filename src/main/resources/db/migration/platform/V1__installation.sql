-- SPDX-License-Identifier: EUPL-1.2
-- What this installation is; decided at its first start and never after.
create schema platform;
create table platform.installation (
    one_row boolean primary key default true check (one_row),
    demo boolean not null,
    since timestamptz not null
);
comment on table platform.installation is 'One row: whether all data here are invented, and since when it exists.';
