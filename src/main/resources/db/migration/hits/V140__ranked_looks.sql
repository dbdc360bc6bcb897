-- SPDX-License-Identifier: EUPL-1.2
-- Only bought goods are compared; a stolen good that comes, changes or goes has the bought goods it is like compared anew.
alter table hits.look
    add column corrected boolean not null default false,
    add column reached   text    not null default '',
    add column gone      boolean not null default false;
comment on column hits.look.corrected is 'whether its own register changed it since it was last compared';
comment on column hits.look.reached is 'of a stolen good that waits: the last bought good it was held against';
comment on column hits.look.gone is 'a stolen good that is sought no more: stays until those it was like wait for comparison';
alter table hits.look add check (not gone or side = 'stolen' and waiting);
create index look_waiting_of_side on hits.look (side, not_before, good) where waiting;
drop index hits.look_waiting;

-- What was found before depended on the order of entry.
update hits.look set waiting = true where side = 'bought';
