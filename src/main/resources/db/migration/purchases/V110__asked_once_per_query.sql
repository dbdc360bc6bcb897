-- SPDX-License-Identifier: EUPL-1.2
-- Who reads, and which rows are that reader's own, is asked once per query, not once per row; and an index may answer it.
create function purchases.own_shops() returns uuid[] language sql stable
    as $$ select case when purchases.reader() = 'shops'
        then string_to_array(current_setting('waakzaam.shops', true), ',')::uuid[] else '{}' end $$;
create function purchases.shown_shop(eye text) returns uuid language sql stable
    as $$ select case when purchases.reader() = eye
        then nullif(current_setting('waakzaam.shops', true), '')::uuid end $$;
create function purchases.sold() returns uuid language sql stable
    as $$ select case when purchases.reader() = 'seller'
        then nullif(current_setting('waakzaam.purchase', true), '')::uuid end $$;
create function purchases.told_code() returns bytea language sql stable
    as $$ select case when purchases.reader() = 'receipt'
        then decode(current_setting('waakzaam.receipt', true), 'hex') end $$;

create function purchases.once(condition text) returns text language plpgsql immutable as $$
declare
    rule text[];
    rules constant text[] := array[
        ['is_own\((\w+)\)', '(\2 = any ((select purchases.own_shops())::uuid[]))'],
        ['is_shown_to\((''\w+'')::text, (\w+)\)', '(\3 = (select purchases.shown_shop(\2)))'],
        ['is_seller_of\((\w+)\)', '(\2 = (select purchases.sold()))'],
        ['has_code_of\((\w+)\)', '(\2 = (select purchases.told_code()))'],
        ['(reader|opened)\(\)', '(select purchases.\2())']];
begin
    foreach rule slice 1 in array rules loop
        condition := regexp_replace(condition, '(purchases\.)?\m' || rule[1], rule[2], 'g');
    end loop;
    return condition;
end $$;

do $$
declare p record;
begin
    for p in select tablename, policyname, qual, with_check from pg_policies where schemaname = 'purchases' loop
        execute format('alter policy %I on purchases.%I %s %s', p.policyname, p.tablename,
            'using (' || purchases.once(p.qual) || ')', 'with check (' || purchases.once(p.with_check) || ')');
    end loop;
end $$;
drop function purchases.once(text);
drop function purchases.is_own(uuid);
drop function purchases.is_shown_to(text, uuid);
drop function purchases.is_seller_of(uuid);
drop function purchases.has_code_of(bytea);
