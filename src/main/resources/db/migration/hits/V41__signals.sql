-- SPDX-License-Identifier: EUPL-1.2
-- A number that two goods appear to bear, which at most one can: a cloned number, or a mistake.
create table hits.signal (
    id             uuid        primary key default gen_random_uuid(),
    number         text        not null,
    reason         text        not null check (reason in ('REPORTS', 'SHOPS')),
    category       text        not null,
    municipalities text[]      not null,
    state          text        not null check (state in ('OPEN', 'DISMISSED', 'ENDED')),
    found_at       timestamptz not null,
    changed_at     timestamptz not null,
    unique (number, reason)
);
comment on column hits.signal.municipalities is 'of the shops and the thefts; who works there sees it';

create table hits.signal_holder (
    signal_id uuid not null references hits.signal on delete cascade,
    side      text not null check (side in ('bought', 'stolen')),
    good      text not null,
    primary key (signal_id, side, good)
);
create index signal_holder_by_good on hits.signal_holder (side, good);

create table hits.signal_step (
    id        bigint      generated always as identity primary key,
    signal_id uuid        not null references hits.signal on delete cascade,
    at        timestamptz not null,
    by        text        not null,
    state     text        not null,
    reason    text
);
create index signal_step_by_signal on hits.signal_step (signal_id);
revoke update, delete, truncate on hits.signal_step from waakzaam_app;
