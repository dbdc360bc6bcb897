-- SPDX-License-Identifier: EUPL-1.2
-- What readers of lookup.stolen_key cannot see there: rows that went. Deleted after an hour, when all have read it.
create table lookup.withdrawn_form (
    folded text collate "C" not null,
    at     timestamptz      not null default now(),
    change xid8             not null default pg_current_xact_id()
);
comment on table lookup.withdrawn_form is 'folded forms that a good lost; another good may still bear one';
create index withdrawn_form_change on lookup.withdrawn_form (change);
