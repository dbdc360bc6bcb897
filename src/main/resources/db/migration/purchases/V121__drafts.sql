-- SPDX-License-Identifier: EUPL-1.2

-- What somebody was typing at the counter and did not register yet: one of each account, closed, for a day at most.
create table purchases.draft (
    account    text        primary key,
    shop_id    uuid        not null,
    saved_at   timestamptz not null,
    record     uuid        not null,
    last_month date        not null check (extract(day from last_month) = 1),
    sealed_key bytea       not null,
    closed     bytea       not null
);
comment on column purchases.draft.shop_id is 'one of the shops that the account works for';
create index draft_by_age on purchases.draft (saved_at);

revoke truncate on purchases.draft from waakzaam_app;
alter table purchases.draft enable row level security;
alter table purchases.draft force row level security;
create policy own_shops on purchases.draft
    using (shop_id = any ((select purchases.own_shops())::uuid[]))
    with check (shop_id = any ((select purchases.own_shops())::uuid[]));
create policy retention_reads on purchases.draft for select using ((select purchases.reader()) = 'retention');
create policy retention_destroys on purchases.draft for delete using ((select purchases.reader()) = 'retention');
