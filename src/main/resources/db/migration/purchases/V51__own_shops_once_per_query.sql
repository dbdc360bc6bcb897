-- SPDX-License-Identifier: EUPL-1.2
-- Which shops are the reader's own is asked once per query, not once per row, and an index may answer it.
create function purchases.own_shops() returns uuid[] language sql stable
    as $$ select case when purchases.reader() = 'shops'
        then string_to_array(current_setting('waakzaam.shops', true), ',')::uuid[] else '{}' end $$;

do $$
declare p record;
declare own constant text := 'shop_id = any ((select purchases.own_shops())::uuid[])';
begin
    for p in select tablename, policyname, qual is not null as reads, with_check is not null as adds
               from pg_policies
              where schemaname = 'purchases'
                and coalesce(qual, with_check) ~ '^(purchases\.)?is_own\(shop_id\)$' loop
        execute format('alter policy %I on purchases.%I %s %s', p.policyname, p.tablename,
            case when p.reads then 'using (' || own || ')' end,
            case when p.adds then 'with check (' || own || ')' end);
    end loop;
    for p in select tablename, policyname, qual from pg_policies
              where schemaname = 'purchases' and qual ~ '^\((purchases\.)?reader\(\) = ''[a-z]+''::text\)$' loop
        execute format('alter policy %I on purchases.%I using ((select purchases.reader()) = %L)',
            p.policyname, p.tablename, substring(p.qual from '''([a-z]+)'''));
    end loop;
end $$;
