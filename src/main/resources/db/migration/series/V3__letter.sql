-- SPDX-License-Identifier: EUPL-1.2
-- The figures in the letter to parliament of 7 September 2021 (Voortgangsrapportage high impact crimes, reference
-- 3519728), as it had them then: the table of 2010-2020, and the targets of clearance with what came of them. Facts.
insert into series.dataset (key, title_nl, title_en, owner, licence, address, rank) values
    ('brief-hic', 'Voortgangsrapportage high impact crimes, brief van 7 september 2021, tabel 2010-2020',
     'Progress report on high impact crimes, letter of 7 September 2021, table of 2010-2020',
     'Ministerie van Justitie en Veiligheid', 'CC0-1.0', null, 50),
    ('doelen-opheldering', 'Doelen voor de ophelderingspercentages, actieprogramma Taskforce Overvallen',
     'Targets for clearance rates, action programme of the Taskforce on robberies',
     'Ministerie van Justitie en Veiligheid', 'CC0-1.0', null, 60),
    ('opheldering', 'Ophelderingspercentages, jaarverantwoording politie', 'Clearance rates, annual accounts of the police',
     'Politie', 'CC0-1.0', null, 60);

insert into series.vintage
    (dataset, reference_date, retrieved_at, definition, address, fingerprint, completed_at)
select id, date '2021-09-07', timestamptz '2021-09-07 00:00+02',
       case key
           when 'brief-hic' then 'Geregistreerde delicten volgens de jaarverslagen van de politie, 2010-2020'
           when 'doelen-opheldering' then 'Deel van de misdrijven dat opgehelderd moet zijn, 2019-2020'
           else 'Deel van de misdrijven dat opgehelderd is, zonder de aantallen, 2019-2020'
       end,
       case key
           when 'brief-hic' then 'Brief van 7 september 2021, kenmerk 3519728, paragraaf 1, tabel (bron aldaar: jaarverslagen politie 2010-2020, data.politie.nl)'
           else 'Brief van 7 september 2021, kenmerk 3519728, paragraaf 2.3, tabel (bron aldaar: jaarverantwoording politie 2019 en 2020)'
       end,
       'letter-2021-09-07', timestamptz '2021-09-07 00:00+02'
from series.dataset where key in ('brief-hic', 'doelen-opheldering', 'opheldering');

insert into series.run (area, subject, measure, kind, vintage, first, counts)
select area.id, subject.id, measure.id, 1, vintage.id, 2010, line.counts
from (values
    ('overval', '{2572, 2272, 1982, 1633, 1267, 1239, 1138, 1103, 1143, 1174, 907}'::integer[]),
    ('straatroof', '{8190, 8400, 8050, 7050, 5460, 4731, 4167, 3576, 3517, 3777, 3184}'::integer[]),
    ('woninginbraak', '{82520, 88960, 91930, 87720, 71230, 64560, 55470, 49124, 42662, 39365, 30531}'::integer[]),
    ('geweld', '{98810, 98050, 95735, 89265, 84920, 83106, 80332, 75557, 72533, 73638, 70023}'::integer[]))
    as line (subject, counts)
join series.subject on subject.key = line.subject
join series.area on area.code = 'NL'
join series.measure on measure.key = 'misdrijven'
join series.dataset on dataset.key = 'brief-hic'
join series.vintage on vintage.dataset = dataset.id;

insert into series.run (area, subject, measure, kind, vintage, first, numbers)
select area.id, subject.id, measure.id, 1, vintage.id, 2019, line.numbers
from (values
    ('doelen-opheldering', 'doel-ophelderingspercentage', 'overval', '{51, 53}'::double precision[]),
    ('doelen-opheldering', 'doel-ophelderingspercentage', 'straatroof', '{28, 30}'),
    ('opheldering', 'ophelderingspercentage', 'overval', '{52.4, 53.4}'),
    ('opheldering', 'ophelderingspercentage', 'straatroof', '{29.2, 32.6}'))
    as line (dataset, measure, subject, numbers)
join series.dataset on dataset.key = line.dataset
join series.vintage on vintage.dataset = dataset.id
join series.subject on subject.key = line.subject
join series.measure on measure.key = line.measure
join series.area on area.code = 'NL';
