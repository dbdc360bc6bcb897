-- SPDX-License-Identifier: EUPL-1.2
create schema letters;

-- A text of a municipality, as somebody proposed it and somebody else decided about it. It is used from its first day on,
-- until one of a later day; of two with the same day the one that was approved last. Without any, the national text is.
create table letters.text (
    id           bigint      generated always as identity primary key,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    part         text        not null check (part ~ '^[A-Z_]+$'),
    language     text        not null check (language in ('nl', 'en')),
    valid_from   date        not null,
    subject      text        not null,
    body         text        not null check (body <> ''),
    explanation  text        not null check (explanation <> ''),
    state        text        not null default 'PROPOSED'
                 check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reasons      text,
    constraint decided_when_closed
        check ((state = 'PROPOSED') = (decided_by is null) and (state = 'PROPOSED') = (decided_at is null)),
    constraint four_eyes check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
    constraint withdrawn_by_who_proposed check (state <> 'WITHDRAWN' or decided_by = proposed_by),
    constraint rejected_with_reasons check (state <> 'REJECTED' or coalesce(reasons, '') <> '')
);
create unique index one_open_text on letters.text (municipality, part, language) where state = 'PROPOSED';
create index text_in_time on letters.text (municipality, part, language, valid_from);

revoke update, delete, truncate on letters.text from waakzaam_app;
grant update (state, decided_by, decided_at, reasons) on letters.text to waakzaam_app;

create function letters.decided_once() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'text % has been decided', old.id using errcode = 'check_violation';
end $$;
create trigger decided_once before update on letters.text
    for each row when (old.state <> 'PROPOSED') execute function letters.decided_once();

-- A letter as it was made. Reader, words and paper are encrypted; the keys are not in the database.
create table letters.letter (
    id           uuid        primary key,
    number       bigint      generated always as identity,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    part         text        not null,
    about        text        not null,
    text_id      bigint      references letters.text,
    made_at      timestamptz not null,
    made_by      text        not null,
    hash         bytea       not null check (octet_length(hash) = 32),
    last_month   date        not null check (extract(day from last_month) = 1),
    sealed_key   bytea       not null,
    fields       text[]      not null,
    closed       bytea[]     not null,
    check (cardinality(fields) = cardinality(closed))
);
comment on column letters.letter.about is 'what it is about, in the words of the module that ordered it, as "request 12"';
comment on column letters.letter.text_id is 'the text of the municipality it was made from; null where that was the national one';
comment on column letters.letter.hash is 'SHA-256 of the paper';
create index letter_by_about on letters.letter (about);
create index letter_by_municipality on letters.letter (municipality, made_at);
create index letter_by_last_month on letters.letter (last_month);
revoke update, truncate on letters.letter from waakzaam_app;

-- What became of a letter, step by step: the proof of sending.
create table letters.step (
    id        bigint      generated always as identity primary key,
    letter_id uuid        not null references letters.letter on delete cascade,
    at        timestamptz not null,
    actor     text        not null,
    what      text        not null
              check (what in ('QUEUED', 'HANDED_OVER', 'REFUSED', 'GIVEN_UP', 'RETURNED', 'TO_PRINT', 'POSTED')),
    answer    text        not null default ''
);
comment on column letters.step.answer is 'what the server for mail said, without addresses';
create index step_by_letter on letters.step (letter_id, id);
revoke update, delete, truncate on letters.step from waakzaam_app;
