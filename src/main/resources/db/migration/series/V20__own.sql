-- SPDX-License-Identifier: EUPL-1.2
-- What the product itself counts.
insert into series.measure (key, unit, title_nl, title_en) values
    ('controles', 'COUNT', 'Gecontroleerde nummers', 'Numbers checked'),
    ('hits', 'COUNT', 'Treffers', 'Hits'),
    ('inkopen', 'COUNT', 'Geregistreerde inkopen', 'Purchases registered'),
    ('winkels', 'COUNT', 'Aangesloten winkels van opkopers', 'Dealers'' shops connected'),
    ('cameras', 'COUNT', 'Aangemelde camera''s', 'Cameras registered'),
    ('beeldvragen', 'COUNT', 'Verzoeken en vorderingen om beelden', 'Requests and demands for footage')
on conflict (key) do nothing;
