-- SPDX-License-Identifier: EUPL-1.2
-- The row that accounts for an erasure says up to which moment it went: a younger row that is empty was emptied otherwise.
create or replace function accountability.erase_content(before timestamptz, ground text, many integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    erased bigint;
begin
    if before is null or before > now() - interval '1 year' then
        raise exception 'the processing log is kept for a year at least';
    end if;
    with emptied as (
        update accountability.processing_log
        set object_id = null, data_subject = null, access_reason = null, recipient = null, salt = null
        where id in (
            select l.id from accountability.processing_log l
            where l.salt is not null and l.object_type <> 'processing-log-erasure' and l.at < before
              and exists (select from accountability.chain_link k where k.row_id = l.id)
            limit many)
        returning 1)
    select count(*) into erased from emptied;
    if erased > 0 then
        insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin, object_type,
            object_id, outcome, purpose, legal_basis, access_reason)
        values (now(), replace(gen_random_uuid()::text, '-', ''), substr(replace(gen_random_uuid()::text, '-', ''), 1, 16),
            'accountability.erasure', 'DESTROY', 'job:retention', 'job', 'processing-log-erasure',
            erased::text, 'DONE', 'bewaartermijn', ground,
            to_char(before at time zone 'UTC', '"tot" YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
    end if;
    return erased;
end $$;
