-- SPDX-License-Identifier: EUPL-1.2
-- The way of a hit to its end.
alter table hits.hit
    drop constraint hit_state_check,
    drop constraint hit_check,
    add column confirmed_at    timestamptz,
    add column urgent_since    timestamptz,
    add column unsought_since  timestamptz,
    add column proposed        text check (proposed in ('RELEASED', 'NOT_THE_SAME')),
    add column proposed_by     text,
    add column proposed_reason text;
comment on column hits.hit.confirmed_at is 'when a detective said that both goods are one';
comment on column hits.hit.urgent_since is 'since when somebody in the shop, or time itself, calls for haste';
comment on column hits.hit.unsought_since is 'since when the stolen good is sought no more while police hold or have the good';
comment on column hits.hit.proposed is 'the state that one detective proposed and another has to approve';

update hits.hit set confirmed_at = changed_at, state = 'ASSIGNED' where state = 'CONFIRMED';
update hits.step set state = 'ASSIGNED' where state = 'CONFIRMED';

alter table hits.hit
    add constraint hit_state_check check (state in ('NEW', 'ASSIGNED', 'CONTACTED', 'HOLD_ORDERED', 'SEIZED', 'RELEASED',
        'OWNER_INFORMED', 'RETURNED', 'COMPENSATION', 'NOT_THE_SAME', 'CLOSED', 'WITHDRAWN')),
    add constraint hit_assigned_check check ((state = 'NEW') <= (assigned_to is null)),
    add constraint hit_proposal_check check (num_nulls(proposed, proposed_by, proposed_reason) in (0, 3));

drop index hits.hit_open;
create index hit_open on hits.hit (held_until) where state not in ('NOT_THE_SAME', 'CLOSED', 'WITHDRAWN');
create index hit_by_shop on hits.hit (shop_id);

-- A step brings the hit to a state, or notes what happened while the state stayed.
alter table hits.step
    alter column state drop not null,
    add column noted text,
    add constraint step_what_check check (num_nulls(state, noted) = 1);
comment on column hits.step.state is 'the state the hit came to; null where it stayed';
comment on column hits.step.noted is 'what happened while the state stayed';

-- What police ordered about the good in the shop: to hold it, or to hand it over.
create table hits.measure (
    id        bigint      generated always as identity primary key,
    hit_id    uuid        not null references hits.hit on delete cascade,
    kind      text        not null check (kind in ('HOLD', 'SEIZURE')),
    at        timestamptz not null,
    by        text        not null,
    article   text        not null,
    reference text        not null,
    last_day  date,
    check ((kind = 'HOLD') = (last_day is not null))
);
create index measure_by_hit on hits.measure (hit_id);
revoke update, delete, truncate on hits.measure from waakzaam_app;
