-- SPDX-License-Identifier: EUPL-1.2
-- Where municipalities end, to draw behind the shops; brought in from a file by the administrator.
create table inspections.outline (
    municipality text               not null check (municipality ~ '^GM[0-9]{4}$'),
    ring         integer            not null,
    longitudes   double precision[] not null,
    latitudes    double precision[] not null,
    primary key (municipality, ring),
    check (cardinality(longitudes) = cardinality(latitudes))
);
