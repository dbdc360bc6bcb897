-- SPDX-License-Identifier: EUPL-1.2
-- For registers whose goods need no number: notes that these came, changed or went, in the transaction that did it.
create function lookup.note(side text, goods text[]) returns void language sql set search_path = pg_catalog, pg_temp
    as $$ insert into lookup.unmatched (side, good) select $1, unnest($2) $$;
