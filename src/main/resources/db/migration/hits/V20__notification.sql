-- SPDX-License-Identifier: EUPL-1.2

-- Where a team wants to be told of hits in its area.
create table hits.channel (
    id             uuid        primary key default gen_random_uuid(),
    name           text        not null,
    kind           text        not null check (kind in ('WEBHOOK', 'MAIL', 'KAFKA')),
    area           text        not null,
    municipalities text[],
    states         text[]      not null check (cardinality(states) > 0),
    likely         boolean     not null,
    target         bytea,
    secret         bytea,
    old_secret     bytea,
    old_until      timestamptz,
    paused_at      timestamptz,
    removed_at     timestamptz,
    created_at     timestamptz not null,
    check ((target is null) = (removed_at is not null))
);
comment on column hits.channel.municipalities is 'the codes of the area, brought up to date at each start; null is the whole country';
comment on column hits.channel.states is 'which steps of a hit are told';
comment on column hits.channel.likely is 'whether hits that wait for a person are told too, not only the sure ones';
comment on column hits.channel.target is 'the address, encrypted: it may hold a token';

-- What is to be told: one row for each step and channel, written in the transaction of the step. A test message has no step.
create table hits.delivery (
    id         uuid        primary key default gen_random_uuid(),
    step_id    bigint      references hits.step on delete cascade,
    channel_id uuid        not null references hits.channel,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    attempts   integer     not null default 0,
    due_at     timestamptz not null,
    made_at    timestamptz not null,
    settled_at timestamptz,
    unique (step_id, channel_id),
    check ((state = 'WAITING') = (settled_at is null))
);
comment on column hits.delivery.attempts is 'claims since it was sent (again); who claimed an earlier one may not say that it failed';
comment on column hits.delivery.due_at is 'when it may be claimed; a claim sets it to the end of the lease';
create index delivery_due on hits.delivery (channel_id, due_at) where state = 'WAITING';
create index delivery_dead on hits.delivery (settled_at) where state = 'DEAD';
create index delivery_by_channel on hits.delivery (channel_id, made_at);

-- The proof: each attempt and what came of it, never changed.
create table hits.attempt (
    id          bigint      generated always as identity primary key,
    delivery_id uuid        not null references hits.delivery on delete cascade,
    at          timestamptz not null,
    outcome     text        not null,
    answer      text        not null
);
comment on column hits.attempt.answer is 'the status of the receiver, or what the mail server said; without addresses';
create index attempt_by_delivery on hits.attempt (delivery_id);
revoke update, delete, truncate on hits.attempt from waakzaam_app;

create function hits.tell(told bigint) returns void language sql set search_path = '' as $$
    insert into hits.delivery (step_id, channel_id, due_at, made_at)
    select s.id, c.id, s.at, s.at
    from hits.step s
        join hits.hit h on h.id = s.hit_id
        join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
        join hits.channel c on s.state = any(c.states)
            and (c.municipalities is null or h.municipality = any(c.municipalities))
            and (c.likely or p.verdict = 'SAME')
    where s.id = told and c.removed_at is null
    on conflict (step_id, channel_id) do nothing
$$;

create function hits.tell_step() returns trigger language plpgsql as $$
begin
    perform hits.tell(new.id);
    return null;
end $$;
create trigger tell after insert on hits.step for each row execute function hits.tell_step();

-- What a person had to look at first became sure: whoever hears of sure hits only hears of it now.
create function hits.tell_surer() returns trigger language plpgsql as $$
begin
    perform hits.tell(max(s.id))
    from hits.hit h join hits.step s on s.hit_id = h.id and s.state = 'NEW'
    where h.bought_good = new.bought_good and h.stolen_good = new.stolen_good
        and h.state not in ('WITHDRAWN', 'NOT_THE_SAME', 'CLOSED')
    having max(s.id) is not null;
    return null;
end $$;
create trigger tell after update of verdict on hits.pair for each row
    when (old.verdict <> 'SAME' and new.verdict = 'SAME') execute function hits.tell_surer();
