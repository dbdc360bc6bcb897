-- SPDX-License-Identifier: EUPL-1.2
create schema hits;

-- What the verdict reckons with. A version is never changed; a later one is added.
create table hits.weight (
    version integer          not null,
    name    text             not null,
    value   double precision not null,
    source  text             not null,
    primary key (version, name)
);
insert into hits.weight (version, name, value, source) values
    (1, 'STOLEN_SHARE', 0.005, 'assumption'),
    (1, 'INNOCENT_PER_STOLEN', 99, 'assumption'),
    (1, 'REGISTERED', 1621354, 'letter of 7 September 2021'),
    (1, 'MISREAD', 0.05, 'assumption'),
    (1, 'ONE_WRONG', 0.672, 'Verhoeff (1969): 0.7905 of errors that keep the length, which are 85%'),
    (1, 'SWAPPED', 0.0868, 'Verhoeff (1969): 0.1021 of the same'),
    (1, 'LEFT_OUT_OR_ADDED', 0.15, 'Wagner, citing Verhoeff: 10 to 20%'),
    (1, 'TWO_SLIPS', 0.0376, 'Verhoeff (1969): twins, phonetic and other errors in two places, 0.0442 of the same'),
    (1, 'LOOK_ALIKE', 0.5, 'Bell Laboratories, cited by ISMP (2000): I/1, O/0, Z/2 and 1/7 are over half'),
    (1, 'ONE_SEVEN', 0.125, 'the same, in equal parts'),
    (1, 'AGAIN', 0.3, 'assumption'),
    (1, 'DUPLICATE', 0.0005, 'assumption'),
    (1, 'STRANGER', 0.0001, 'assumption'),
    (1, 'CHECK_FAILS_MISREAD', 0.95, 'Luhn and ISO 3779 find nearly all single errors'),
    (1, 'CHECK_FAILS_TRUE', 0.05, 'as often as numbers are misread'),
    (1, 'CATEGORY_SAME', 0.95, 'assumption'),
    (1, 'CATEGORY_OTHER', 0.2, 'assumption'),
    (1, 'MAKE_SAME', 0.95, 'assumption'),
    (1, 'MAKE_OTHER', 0.05, 'assumption'),
    (1, 'TYPE_SAME', 0.6, 'assumption'),
    (1, 'TYPE_OTHER', 0.02, 'assumption'),
    (1, 'COLOUR_SAME', 0.75, 'assumption'),
    (1, 'COLOUR_OTHER', 0.2, 'assumption'),
    (1, 'ORDER_SAME', 0.99, 'assumption'),
    (1, 'ORDER_OTHER', 0.6, 'assumption'),
    (1, 'SAME_FROM', 99, 'one false notification in a hundred'),
    (1, 'LIKELY_FROM', 0.05, 'assumption'),
    (1, 'KEPT_FROM', 0.001, 'assumption');

-- A bought good and a stolen good that were compared, and how that came out the last time.
create table hits.pair (
    bought_good  uuid             not null,
    stolen_good  bigint           not null,
    verdict      text             not null check (verdict in ('SAME', 'LIKELY', 'DIFFERENT')),
    odds         double precision not null check (odds >= 0),
    weights      integer          not null,
    bought_kind  text             not null,
    bought       text             not null,
    stolen_kind  text             not null,
    stolen       text             not null,
    grounds      text[]           not null,
    factors      double precision[] not null,
    judged_at    timestamptz      not null,
    primary key (bought_good, stolen_good),
    check (cardinality(grounds) = cardinality(factors))
);
create index pair_by_stolen_good on hits.pair (stolen_good);

-- What police work on: one hit for each pair, whatever happens to it.
create table hits.hit (
    id           uuid        primary key default gen_random_uuid(),
    bought_good  uuid        not null,
    stolen_good  bigint      not null,
    shop_id      uuid        not null,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    category     text        not null,
    make         text,
    held_until   date,
    sold         boolean     not null,
    state        text        not null check (state in ('NEW', 'ASSIGNED', 'CONFIRMED', 'NOT_THE_SAME', 'WITHDRAWN')),
    assigned_to  text,
    found_at     timestamptz not null,
    changed_at   timestamptz not null,
    unique (bought_good, stolen_good),
    foreign key (bought_good, stolen_good) references hits.pair on delete cascade,
    check ((state = 'NEW') <= (assigned_to is null))
);
comment on column hits.hit.held_until is 'the last day on which the shop must keep the good, as last known';
create index hit_by_stolen_good on hits.hit (stolen_good);
create index hit_open on hits.hit (held_until) where state in ('NEW', 'ASSIGNED', 'CONFIRMED');

-- Each step of a hit, never changed.
create table hits.step (
    id     bigint      generated always as identity primary key,
    hit_id uuid        not null references hits.hit on delete cascade,
    at     timestamptz not null,
    by     text        not null,
    state  text        not null,
    reason text
);
create index step_by_hit on hits.step (hit_id);
revoke update, delete, truncate on hits.weight, hits.step from waakzaam_app;
