-- SPDX-License-Identifier: EUPL-1.2
create schema demo;
create table demo.filling (done_at timestamptz not null);
comment on table demo.filling is 'A row when all demo data are in, so that a filling that was broken off is finished later.';
