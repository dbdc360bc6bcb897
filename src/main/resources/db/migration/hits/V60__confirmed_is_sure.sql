-- SPDX-License-Identifier: EUPL-1.2
-- Sure is what the numbers say, and what a detective confirmed.
create or replace function hits.tell(told bigint) returns void language sql set search_path = '' as $$
    insert into hits.delivery (step_id, channel_id, due_at, made_at)
    select s.id, c.id, s.at, s.at
    from hits.step s
        join hits.hit h on h.id = s.hit_id
        join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
        join hits.channel c on s.state = any(c.states)
            and (c.municipalities is null or h.municipality = any(c.municipalities))
            and (c.likely or p.verdict = 'SAME' or h.confirmed_at is not null)
    where s.id = told and c.removed_at is null
    on conflict (step_id, channel_id) do nothing
$$;

create function hits.tell_confirmed() returns trigger language plpgsql as $$
begin
    perform hits.tell(max(s.id)) from hits.step s where s.hit_id = new.id and s.state = 'NEW' having max(s.id) is not null;
    return null;
end $$;
create trigger tell after update of confirmed_at on hits.hit for each row
    when (old.confirmed_at is null and new.confirmed_at is not null) execute function hits.tell_confirmed();
