-- SPDX-License-Identifier: EUPL-1.2
alter table cameras.owner add column mail_returns boolean not null default false;
comment on column cameras.owner.mail_returns is 'whether the server of the owner took mail and sent it back later: that it takes another one says nothing then';
