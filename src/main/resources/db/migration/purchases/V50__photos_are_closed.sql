-- SPDX-License-Identifier: EUPL-1.2
-- Photos are closed like sellers, and go with the key of their month. Those that lay open before cannot be closed without
-- the keys, which are not in the database; no version was released with them.
truncate purchases.photo;
alter table purchases.photo drop column jpeg;
alter table purchases.photo add column sealed_key bytea not null;
alter table purchases.photo add column closed bytea not null;
alter table purchases.photo alter column closed set storage external;
comment on column purchases.photo.sealed_key is 'its own key, wrapped by that of the last month of the purchase';
comment on column purchases.photo.closed is 'the JPEG, encrypted; it opens as a photo of this good only';
