-- SPDX-License-Identifier: EUPL-1.2
-- A good without a number has no key whose coming and going is noted. Whatever changes leaves history, so that is.
create function stolengoods.note_unnumbered() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform lookup.note('stolen', array(
        select distinct c.good_id::text from changed c
        where not exists (select from stolengoods.identifier i where i.good_id = c.good_id and i.normal is not null)));
    return null;
end $$;
create trigger unnumbered_changed after insert on stolengoods.history referencing new table as changed
    for each statement execute function stolengoods.note_unnumbered();
