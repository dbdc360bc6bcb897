-- SPDX-License-Identifier: EUPL-1.2
-- A good that police took along: it is not in the shop and cannot be sold, and may come back.
alter table purchases.good add column seized_at timestamptz;
comment on column purchases.good.seized_at is 'when police took it along; null when it is in the shop';
grant update (seized_at) on purchases.good to waakzaam_app;
drop trigger only_police_move_holds on purchases.good;
create trigger only_police_move_holds before update of held_until, released_at, seized_at on purchases.good
    for each row execute function purchases.only_police_move_holds();

alter table purchases.hold_change
    add column act text not null default 'HOLD' check (act in ('HOLD', 'SEIZURE', 'END'));
comment on column purchases.hold_change.act is 'held longer or released; taken along; or the end of what was ordered';
