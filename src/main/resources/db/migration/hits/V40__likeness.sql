-- SPDX-License-Identifier: EUPL-1.2
-- How goods look that may be found without their number, of both sides: stems of words and the like, no text.
-- It goes as soon as its good does. What was changed waits for comparison with the other side.
create table hits.look (
    side       text        not null check (side in ('bought', 'stolen')),
    good       text        not null,
    category   text        not null,
    day        date,
    numbered   boolean     not null,
    traits     text[]      not null,
    milligrams bigint check (milligrams > 0),
    waiting    boolean     not null default true,
    not_before timestamptz not null default '-infinity',
    failures   smallint    not null default 0,
    primary key (side, good)
);
comment on column hits.look.day is 'on which it was bought or stolen';
comment on column hits.look.numbered is 'two goods that both bear a number are compared by that';
comment on column hits.look.traits is 'a kind, a colon and a value: make:gazelle, word:krass';
create index look_bought on hits.look using gin (traits) where side = 'bought';
create index look_stolen on hits.look using gin (traits) where side = 'stolen';
create index look_waiting on hits.look (not_before, side, good) where waiting;

-- How many goods of a category bear a trait; counted now and then. What few bear is left out. No trait: all goods.
create table hits.trait (
    category text   not null,
    trait    text   not null,
    goods    bigint not null,
    primary key (category, trait)
);

-- What the comparison by looks reckons with, as hits.weight for numbers.
create table hits.look_weight (
    version integer          not null,
    name    text             not null,
    value   double precision not null,
    source  text             not null,
    primary key (version, name)
);
revoke update, delete, truncate on hits.look_weight from waakzaam_app;
insert into hits.look_weight (version, name, value, source) values
    (1, 'STOLEN_SHARE', 0.005, 'as for numbers'),
    (1, 'LEAST_GOODS', 10000, 'assumption: a register that holds fewer does not know all that there are'),
    (1, 'MAKE', 0.95, 'as for numbers'),
    (1, 'TYPE', 0.6, 'as for numbers'),
    (1, 'COLOUR', 0.75, 'as for numbers'),
    (1, 'WORD', 0.35, 'assumption'),
    (1, 'HALLMARK', 0.9, 'assumption: it is stamped in the metal'),
    (1, 'MASS', 0.8, 'assumption: scales differ, and a victim may only know it about'),
    (1, 'MASS_OTHER', 0.04, 'assumption: masses spread over a factor of ten'),
    (1, 'RAREST', 0.001, 'assumption: what fewer bear is often a slip of the pen that repeats'),
    (1, 'WORDS_MOST', 2000000, 'assumption: words of one sentence come together'),
    (1, 'LIKELY_FROM', 0.05, 'as for numbers');
