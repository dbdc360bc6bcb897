-- SPDX-License-Identifier: EUPL-1.2
-- Each quarter somebody looks whether every account still needs its rights (BIO2 5.18.02).
alter table access.accounts add column last_log_in timestamptz;
comment on column access.accounts.last_log_in is 'null when nobody ever came in with it; written by the trigger below';

create function access.note_log_in() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update access.accounts set last_log_in = new.started_at where id = new.account_id;
    return null;
end $$;
create trigger note_log_in after insert on access.sessions
    for each row when (new.complete) execute function access.note_log_in();
create trigger note_second_factor after update of complete on access.sessions
    for each row when (new.complete and not old.complete) execute function access.note_log_in();

create table access.review_decision (
    number     bigint generated always as identity primary key,
    quarter    text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    account_id bigint not null references access.accounts,
    decision   text not null check (decision in ('KEEP', 'WITHDRAW')),
    roles      text[] not null,
    area       text[] not null,
    signed_at  timestamptz not null,
    signed_by  text not null
);
comment on table access.review_decision is 'what was signed, with the rights as they were; of several in a quarter the last counts';
create index on access.review_decision (account_id, quarter, number);
revoke update, delete, truncate on access.review_decision from waakzaam_app;
