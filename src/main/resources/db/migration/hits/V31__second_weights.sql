-- SPDX-License-Identifier: EUPL-1.2
-- Weights tuned on invented markets (docs/decisions/0040-measured-matching.md); all others are those of the first version.
insert into hits.weight (version, name, value, source)
select 2, name, value, source from hits.weight
where version = 1 and name not in ('SAME_FROM', 'LIKELY_FROM', 'KEPT_FROM');
insert into hits.weight (version, name, value, source) values
    (2, 'SAME_SHAPE', 0.1, 'decision 0040: the largest group of makers that number alike has a tenth of the goods'),
    (2, 'SAME_FROM', 4, 'decision 0040: of those, 99 in 100 were right on markets with seeds 1 and 2'),
    (2, 'LIKELY_FROM', 0.02, 'decision 0040: most look-alikes are found and fewer than 1 in 200 honest purchases wait'),
    (2, 'KEPT_FROM', 0.005, 'decision 0040: what is less likely is a neighbour of a dense series');
insert into hits.weights_in_force (version, since, by) values (2, now(), 'migration');
