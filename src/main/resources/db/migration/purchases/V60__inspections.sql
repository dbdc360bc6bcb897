-- SPDX-License-Identifier: EUPL-1.2
-- A supervisor reads the register of exactly one shop, within an inspection; or how many purchases there were in it.
create function purchases.is_shown_to(eye text, shop uuid) returns boolean language sql stable
    as $$ select purchases.reader() = eye and shop::text = current_setting('waakzaam.shops', true) $$;

do $$
declare t text;
begin
    foreach t in array array['purchase', 'seller', 'good', 'description', 'photo', 'hold_change'] loop
        execute format('create policy inspection_reads on purchases.%I for select using (purchases.is_shown_to(''inspection'', shop_id))', t);
    end loop;
    foreach t in array array['purchase', 'good'] loop
        execute format('create policy figures_read on purchases.%I for select using (purchases.is_shown_to(''figures'', shop_id))', t);
    end loop;
end $$;
