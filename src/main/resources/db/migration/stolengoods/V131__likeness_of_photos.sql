-- SPDX-License-Identifier: EUPL-1.2
alter table stolengoods.photo add column likeness bigint;
comment on column stolengoods.photo.likeness is 'what it shows in 64 bits, by a key that is not here; goes with the photo';
alter table stolengoods.completion_photo add column likeness bigint;

create function stolengoods.note_photographed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform lookup.note('stolen', array(select distinct good_id::text from changed));
    return null;
end $$;
create trigger photo_came after insert on stolengoods.photo referencing new table as changed
    for each statement execute function stolengoods.note_photographed();
create trigger photo_went after delete on stolengoods.photo referencing old table as changed
    for each statement execute function stolengoods.note_photographed();
