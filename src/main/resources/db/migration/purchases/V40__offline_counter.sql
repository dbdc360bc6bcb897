-- SPDX-License-Identifier: EUPL-1.2
alter table purchases.purchase drop constraint purchase_origin_check;
alter table purchases.purchase
    add constraint purchase_origin_check check (origin in ('web', 'api', 'command', 'offline', 'quarantine'));
comment on column purchases.purchase.origin is
    'offline: entered without a network and sent later; quarantine: let in by the owner, since who entered it could not';

-- What arrived from the queue of a blocked account, or of somebody who forgot the PIN; the owner decides. Encrypted whole.
create table purchases.quarantine (
    id          uuid        primary key,
    shop_id     uuid        not null,
    account     text        not null,
    device      uuid        not null,
    cause       text        not null check (cause in ('BLOCKED', 'PIN')),
    arrived_at  timestamptz not null,
    arrived_by  text        not null,
    last_month  date        not null check (extract(day from last_month) = 1),
    sealed_key  bytea,
    closed      bytea,
    decided_at  timestamptz,
    decided_by  text,
    accepted    boolean,
    reason      text,
    check ((sealed_key is null) = (decided_at is not null) and (closed is null) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (accepted is null)),
    check ((accepted is false) = (reason is not null))
);
comment on column purchases.quarantine.id is 'made by the device; the purchase gets it when it is accepted';
comment on column purchases.quarantine.account is 'who entered it, as the device says';
comment on column purchases.quarantine.arrived_by is 'whose session brought it';
comment on column purchases.quarantine.closed is 'gone once it was decided about';
create index quarantine_by_shop on purchases.quarantine (shop_id, arrived_at);
create index quarantine_by_last_month on purchases.quarantine (last_month);

revoke update, truncate on purchases.quarantine from waakzaam_app;
grant update (sealed_key, closed, decided_at, decided_by, accepted, reason) on purchases.quarantine to waakzaam_app;

alter table purchases.quarantine enable row level security;
alter table purchases.quarantine force row level security;
create policy own_shops_read on purchases.quarantine for select using (purchases.is_own(shop_id));
create policy own_shops_add on purchases.quarantine for insert with check (purchases.is_own(shop_id));
create policy own_shops_decide on purchases.quarantine for update
    using (purchases.is_own(shop_id) and decided_at is null) with check (purchases.is_own(shop_id));
create policy retention_reads on purchases.quarantine for select using (purchases.reader() = 'retention');
create policy retention_destroys on purchases.quarantine for delete using (purchases.reader() = 'retention');
