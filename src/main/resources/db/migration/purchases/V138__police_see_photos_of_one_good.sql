-- SPDX-License-Identifier: EUPL-1.2
-- Police see the photos of one good, the one that this transaction was opened for; nobody can leaf through photos.
create function purchases.opened_good() returns uuid language sql stable
    as $$ select case when purchases.reader() = 'police'
        then nullif(current_setting('waakzaam.good', true), '')::uuid end $$;
create policy police_reads_photos_of_one_good on purchases.photo for select
    using (good_id = (select purchases.opened_good()));
