-- SPDX-License-Identifier: EUPL-1.2
-- What the photos of a good show, as their registers keep it; goes with them.
alter table hits.look add column photos bigint[] not null default '{}';
create index look_photographed on hits.look (side, category, day) where photos <> '{}';
insert into hits.look_weight (version, name, value, source) values
    (1, 'PHOTO_BITS', 12, 'docs/performance.md: 0.84 of pictures taken anew differ in no more bits, 0.0001 of others'),
    (1, 'PHOTO', 0.5, 'assumption: many are taken from another side'),
    (1, 'PHOTO_OTHER', 0.001, 'assumption: photos of one shop or of a catalogue look alike more often than drawn ones');
