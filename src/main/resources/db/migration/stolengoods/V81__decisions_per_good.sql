-- SPDX-License-Identifier: EUPL-1.2
-- A dispute is decided for each good by those who are responsible for it; it is open until the last of them.
alter table stolengoods.dispute_good add column decision text check (decision in ('WITHDRAWN', 'STRUCK', 'REFUSED'));
update stolengoods.dispute_good g set decision = d.state from stolengoods.dispute d where d.id = g.dispute_id;
alter table stolengoods.dispute_good alter column decision set not null;
comment on column stolengoods.dispute.reasons is 'of all decisions so far, in their order';
