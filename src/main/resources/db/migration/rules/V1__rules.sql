-- SPDX-License-Identifier: EUPL-1.2
create schema rules;

-- What somebody proposed and somebody else decided. The subject is a municipality or a police unit.
create table rules.proposal (
    id          bigint generated always as identity primary key,
    subject     text        not null check (subject ~ '^(GM[0-9]{4}|RE[0-9]{2})$'),
    explanation text        not null check (explanation <> ''),
    state       text        not null default 'PROPOSED'
                check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    reasons     text,
    constraint decided_when_closed
        check ((state = 'PROPOSED') = (decided_by is null) and (state = 'PROPOSED') = (decided_at is null)),
    constraint four_eyes check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
    constraint withdrawn_by_who_proposed check (state <> 'WITHDRAWN' or decided_by = proposed_by),
    constraint rejected_with_reasons check (state <> 'REJECTED' or reasons <> '')
);
create unique index one_open_proposal on rules.proposal (subject) where state = 'PROPOSED';
create index proposal_by_subject on rules.proposal (subject, id);

-- The rules of a municipality from a day on, until those of a later day: valid from only, so that there is neither gap nor
-- overlap. Of two with the same day the one that was approved last counts. A rule without an article is not set.
create table rules.municipal_rules (
    proposal_id            bigint  primary key references rules.proposal,
    municipality           text    not null check (municipality ~ '^GM[0-9]{4}$'),
    valid_from             date    not null,
    merged_areas           boolean not null,
    by_law                 text,
    by_law_link            text    check (by_law_link like 'https://%'),
    desk_in_use            boolean,
    desk_article           text,
    designation            text,
    designated_on          date,
    designation_link       text    check (designation_link like 'https://%'),
    holding_days           int     check (holding_days between 0 and 60),
    holding_counting       text    check (holding_counting in ('CALENDAR_DAYS', 'CALENDAR_DAYS_TO_WORKING_DAY', 'WORKING_DAYS')),
    holding_article        text,
    sales_register         boolean,
    sales_register_article text,
    categories             text[]    not null,
    categories_article     text,
    exemptions             text[]    not null,
    exemption_weeks        int[]     not null,
    exemption_by_silence   boolean[] not null,
    exemptions_article     text,
    minimum_age            int     check (minimum_age between 18 and 99),
    minimum_age_article    text,
    check ((by_law is null) = (by_law_link is null)),
    check (by_law is not null or coalesce(desk_article, holding_article, sales_register_article, categories_article,
        exemptions_article, minimum_age_article) is null),
    check ((desk_in_use is null) = (desk_article is null)),
    check ((designation is null) = (designated_on is null) and (designation is null) = (designation_link is null)),
    check ((holding_days is null) = (holding_article is null) and (holding_days is null) = (holding_counting is null)),
    check ((sales_register is null) = (sales_register_article is null)),
    check ((categories = '{}') = (categories_article is null)),
    check (exemptions = '{}' or exemptions_article is not null),
    check (cardinality(exemptions) = cardinality(exemption_weeks)
        and cardinality(exemptions) = cardinality(exemption_by_silence)),
    check ((minimum_age is null) = (minimum_age_article is null))
);
create index municipal_rules_in_time on rules.municipal_rules (municipality, valid_from);

-- Whether dealers in the area of a police unit see that a purchase is a hit, from the approval on.
create table rules.hit_notice (
    proposal_id bigint  primary key references rules.proposal,
    police_unit text    not null check (police_unit ~ '^RE[0-9]{2}$'),
    shown       boolean not null
);
create index hit_notice_by_unit on rules.hit_notice (police_unit);

create view rules.version as
    select r.*, p.decided_at
    from rules.municipal_rules r join rules.proposal p on p.id = r.proposal_id
    where p.state = 'APPROVED';

-- What is written stays; of a proposal only its outcome is added, once.
revoke update, delete, truncate on rules.municipal_rules, rules.hit_notice, rules.proposal from waakzaam_app;
grant update (state, decided_by, decided_at, reasons) on rules.proposal to waakzaam_app;

create function rules.decided_once() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'proposal % has been decided', old.id using errcode = 'check_violation';
end $$;
create trigger decided_once before update on rules.proposal
    for each row when (old.state <> 'PROPOSED') execute function rules.decided_once();
