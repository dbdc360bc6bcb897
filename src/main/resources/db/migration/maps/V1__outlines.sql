-- SPDX-License-Identifier: EUPL-1.2
create schema maps;

-- Where municipalities end, to draw behind what a map shows; brought in from a file by the administrator.
create table maps.outline (
    municipality text               not null check (municipality ~ '^GM[0-9]{4}$'),
    ring         integer            not null,
    longitudes   double precision[] not null,
    latitudes    double precision[] not null,
    since        timestamptz        not null,
    primary key (municipality, ring),
    check (cardinality(longitudes) = cardinality(latitudes))
);
comment on column maps.outline.since is 'when the file was brought in that it comes from';
