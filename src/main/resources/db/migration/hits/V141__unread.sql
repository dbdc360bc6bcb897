-- SPDX-License-Identifier: EUPL-1.2
alter table hits.hit add column unread boolean not null default false;
comment on column hits.hit.unread is 'was given to who works on it, who has not opened it since; shown to nobody else';
