-- SPDX-License-Identifier: EUPL-1.2

-- A client that gets a new key may use the one before for a while, so that no till stands still.
alter table access.clients
    add column previous_hash  text,
    add column previous_until timestamptz,
    add column last_used_at   timestamptz,
    add check ((previous_hash is null) = (previous_until is null));
comment on column access.clients.last_used_at is 'when it last got a token';
