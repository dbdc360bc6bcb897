-- SPDX-License-Identifier: EUPL-1.2
-- A person looks at more, and a check digit that fails tells more (docs/decisions/0040-measured-matching.md); all other
-- weights are those of the second version.
insert into hits.weight (version, name, value, source)
select 3, name, value, source from hits.weight
where version = 2 and name not in ('LIKELY_FROM', 'KEPT_FROM', 'CHECK_FAILS_TRUE');
insert into hits.weight (version, name, value, source) values
    (3, 'CHECK_FAILS_TRUE', 0.005, 'the check digit is one of fifteen: as seldom as it alone is misread'),
    (3, 'LIKELY_FROM', 0.003, 'decision 0040: 99 in 100 look-alikes are found and fewer than 1 in 200 honest purchases wait'),
    (3, 'KEPT_FROM', 0.001, 'decision 0040: what is less likely is a neighbour of a dense series');
insert into hits.weights_in_force (version, since, by) values (3, now(), 'migration');
