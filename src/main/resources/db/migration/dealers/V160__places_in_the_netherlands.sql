-- SPDX-License-Identifier: EUPL-1.2
-- A shop lies in the Netherlands; what was noted elsewhere is asked again.
delete from dealers.place
where longitude is not null and not (longitude between 2.5 and 7.5 and latitude between 50.5 and 54);
alter table dealers.place
    add check (longitude between 2.5 and 7.5),
    add check (latitude between 50.5 and 54);
