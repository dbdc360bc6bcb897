-- SPDX-License-Identifier: EUPL-1.2
-- A police unit names an address too, to be told of dealers in its area.
alter table dealers.desk drop constraint desk_municipality_check;
alter table dealers.desk rename column municipality to area;
alter table dealers.desk add constraint desk_of_municipality_or_unit check (area ~ '^(GM[0-9]{4}|RE[0-9]{2})$');

-- A new home address is asked of each municipality that has a shop, once at a time.
create unique index one_open_home on dealers.request (dealer_id, municipality) where state = 'OPEN' and kind = 'HOME';

-- Without a value the check was unknown, and what is unknown passed.
alter table dealers.request drop constraint rejected_with_reasons;
alter table dealers.request add constraint rejected_with_reasons
    check (state <> 'REJECTED' or coalesce(reasons, '') <> '');
