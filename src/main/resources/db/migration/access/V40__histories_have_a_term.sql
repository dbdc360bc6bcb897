-- SPDX-License-Identifier: EUPL-1.2
-- What was signed and what was changed of accounts goes when its term is over, and not within a year, whoever asks; a line
-- never changes.
create function access.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'permission denied: a line of history never changes, and stays for a year at least'
        using errcode = 'insufficient_privilege';
end $$;

create trigger stays before update on access.account_history
    for each row execute function access.refuse_change();
create trigger stays_a_year before delete on access.account_history
    for each row when (old.at > now() - interval '1 year') execute function access.refuse_change();
create trigger stays before update on access.review_decision
    for each row execute function access.refuse_change();
create trigger stays_a_year before delete on access.review_decision
    for each row when (old.signed_at > now() - interval '1 year') execute function access.refuse_change();

-- To lock a row that is to be deleted takes the right to update.
grant update, delete on access.account_history, access.review_decision to waakzaam_app;
create index account_history_by_age on access.account_history (at);
create index review_decision_by_age on access.review_decision (signed_at);
