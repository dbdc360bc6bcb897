-- SPDX-License-Identifier: EUPL-1.2
-- Questions that a browser was asked and that its passkey has not answered yet: one of each purpose at a time.
create table access.passkey_challenges (
    browser    text not null,
    purpose    text not null,
    account_id bigint references access.accounts,
    challenge  bytea not null,
    expires_at timestamptz not null,
    primary key (browser, purpose)
);
create index on access.passkey_challenges (expires_at);
comment on column access.passkey_challenges.browser is 'the hash of the cookie that guards this browser''s forms';
comment on column access.passkey_challenges.account_id is 'who must answer; null where the answer tells';

-- When somebody last proved in a session to be its owner: sensitive acts need that to be minutes ago.
alter table access.sessions add column confirmed_at timestamptz;
update access.sessions set confirmed_at = started_at;
alter table access.sessions alter column confirmed_at set not null;

alter table access.accounts add column one_time_until timestamptz;
comment on column access.accounts.one_time_until is 'a one-time password that was not used by then opens nothing';
