-- SPDX-License-Identifier: EUPL-1.2
-- A good without a number has no key whose coming and going is noted, so its description is; and that it went.
create function purchases.note_unnumbered() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform lookup.note('bought', array(select distinct good_id::text from changed where cardinality(keys) = 0));
    return null;
end $$;
create function purchases.note_gone() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform lookup.note('bought', array(select id::text from changed));
    return null;
end $$;
create trigger unnumbered_came after insert on purchases.description referencing new table as changed
    for each statement execute function purchases.note_unnumbered();
create trigger good_went after delete on purchases.good referencing old table as changed
    for each statement execute function purchases.note_gone();
