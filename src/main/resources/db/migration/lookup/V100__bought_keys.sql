-- SPDX-License-Identifier: EUPL-1.2
-- Every number of every good in the purchase registers; who sold it stands elsewhere.
create table lookup.bought_key (
    good     uuid     not null,
    purchase uuid     not null,
    kind     smallint not null,
    normal   text collate "C" not null,
    folded   text collate "C" not null,
    change   xid8     not null default pg_current_xact_id(),
    primary key (good, normal)
);
create index bought_key_folded on lookup.bought_key (folded);
create index bought_key_change on lookup.bought_key (change);
create index bought_key_purchase on lookup.bought_key (purchase);

create table lookup.withdrawn_bought_form (
    folded text collate "C" not null,
    at     timestamptz      not null default now(),
    change xid8             not null default pg_current_xact_id()
);
comment on table lookup.withdrawn_bought_form is 'folded forms that a bought good lost; another may still bear one';
create index withdrawn_bought_form_change on lookup.withdrawn_bought_form (change);

-- What was not compared with the other side since it changed. Written with the keys themselves, so never forgotten.
create table lookup.unmatched (
    id         bigint      generated always as identity primary key,
    side       text        not null check (side in ('bought', 'stolen')),
    good       text        not null,
    not_before timestamptz not null default '-infinity',
    failures   smallint    not null default 0
);
create index unmatched_in_turn on lookup.unmatched (not_before, id);

create function lookup.note_stolen() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into lookup.unmatched (side, good) select distinct 'stolen', good_id::text from changed;
    return null;
end $$;
create function lookup.note_bought() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into lookup.unmatched (side, good) select distinct 'bought', good::text from changed;
    return null;
end $$;
create trigger stolen_came after insert on lookup.stolen_key referencing new table as changed
    for each statement execute function lookup.note_stolen();
create trigger stolen_went after delete on lookup.stolen_key referencing old table as changed
    for each statement execute function lookup.note_stolen();
create trigger bought_came after insert on lookup.bought_key referencing new table as changed
    for each statement execute function lookup.note_bought();
create trigger bought_went after delete on lookup.bought_key referencing old table as changed
    for each statement execute function lookup.note_bought();
