-- SPDX-License-Identifier: EUPL-1.2
-- Attacks with explosives or gas on cash machines, as the letter to parliament of 7 September 2021 has them. Facts.
insert into series.subject (key, title_nl, title_en) values
    ('plofkraak-explosieven', 'Plofkraken met explosieven', 'ATM explosions with explosives')
on conflict (key) do nothing;

insert into series.dataset (key, title_nl, title_en, owner, licence, address, rank) values
    ('plofkraken', 'Plofkraken op geldautomaten', 'ATM explosions', 'Ministerie van Justitie en Veiligheid', 'CC0-1.0', null, 60)
on conflict (key) do nothing;

insert into series.vintage
    (dataset, reference_date, retrieved_at, definition, address, fingerprint, completed_at)
select id, date '2021-09-07', timestamptz '2021-09-07 00:00+02', 'Plofkraken op geldautomaten, 2019-2020',
       'Brief van 7 september 2021, kenmerk 3519728, paragraaf 3.2', 'letter-2021-09-07', timestamptz '2021-09-07 00:00+02'
from series.dataset where key = 'plofkraken'
on conflict (dataset, fingerprint) do nothing;

insert into series.run (area, subject, measure, kind, vintage, first, counts)
select area.id, subject.id, measure.id, 1, vintage.id, 2019, line.counts
from (values
    ('plofkraak', '{95, 42}'::integer[]),
    ('plofkraak-explosieven', '{72, 30}'::integer[]))
    as line (subject, counts)
join series.subject on subject.key = line.subject
join series.area on area.code = 'NL'
join series.measure on measure.key = 'misdrijven'
join series.dataset on dataset.key = 'plofkraken'
join series.vintage on vintage.dataset = dataset.id and vintage.fingerprint = 'letter-2021-09-07'
on conflict do nothing;
