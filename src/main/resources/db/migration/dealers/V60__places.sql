-- SPDX-License-Identifier: EUPL-1.2
-- Where the address of a shop lies, as the register of addresses says; for the map.
create table dealers.place (
    shop_id      uuid             primary key references dealers.shop on delete cascade,
    postcode     text             not null,
    house_number text             not null,
    longitude    double precision check (longitude between -180 and 180),
    latitude     double precision check (latitude between -90 and 90),
    asked_at     timestamptz      not null,
    check ((longitude is null) = (latitude is null))
);
comment on column dealers.place.postcode is 'of the address that was asked: a shop that moved is asked for again';
comment on column dealers.place.longitude is 'null when the register does not know the address';
