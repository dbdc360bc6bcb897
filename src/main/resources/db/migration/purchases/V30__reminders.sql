-- SPDX-License-Identifier: EUPL-1.2

-- Shops that want a mail on mornings when goods come free.
create table purchases.reminder (
    shop_id    uuid primary key,
    checked_on date not null
);
comment on column purchases.reminder.checked_on is 'the last day on which was looked whether there is something to tell';

-- Where a police unit is told that orders end.
create table purchases.order_desk (
    police_unit text primary key check (police_unit ~ '^RE[0-9]{2}$'),
    mail        text not null,
    checked_on  date not null
);

revoke update, delete, truncate on purchases.reminder, purchases.order_desk from waakzaam_app;
grant update (checked_on), delete on purchases.reminder to waakzaam_app;
grant update (mail, checked_on) on purchases.order_desk to waakzaam_app;

alter table purchases.reminder enable row level security;
alter table purchases.reminder force row level security;
alter table purchases.order_desk enable row level security;
alter table purchases.order_desk force row level security;
create policy own_shops_read on purchases.reminder for select using (purchases.is_own(shop_id));
create policy own_shops_add on purchases.reminder for insert with check (purchases.is_own(shop_id));
create policy own_shops_stop on purchases.reminder for delete using (purchases.is_own(shop_id));
create policy police_desks on purchases.order_desk using (purchases.reader() = 'police');

-- The morning's job: which goods come free where, not what they are.
create policy reminders_read on purchases.reminder for select using (purchases.reader() = 'reminders');
create policy reminders_move_on on purchases.reminder for update using (purchases.reader() = 'reminders');
create policy reminders_read_desks on purchases.order_desk for select using (purchases.reader() = 'reminders');
create policy reminders_move_desks_on on purchases.order_desk for update using (purchases.reader() = 'reminders');
create policy reminders_read_holds on purchases.good for select using (purchases.reader() = 'reminders');
create policy reminders_read_places on purchases.purchase for select using (purchases.reader() = 'reminders');

-- Lists of what is held, soonest first.
create index good_held on purchases.good (shop_id, held_until) where sold_at is null;
