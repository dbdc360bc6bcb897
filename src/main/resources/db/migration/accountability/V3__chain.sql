-- SPDX-License-Identifier: EUPL-1.2
-- What makes the processing log tamper-evident (BIO2 8.15.05), and lets personal fields go without breaking it.

-- What may be personal in a row enters its hash with a salt of its own: without content and salt the hash says nothing.
-- Its names are bound when it is made, so it needs no search path, which would cost each act a tenth of a millisecond.
create function accountability.content_hash(
    salt bytea, object_id text, data_subject text, access_reason text, recipient text) returns bytea
language sql stable
return sha256(salt || convert_to(
    coalesce(octet_length(object_id) || ':' || object_id, '-')
    || coalesce(octet_length(data_subject) || ':' || data_subject, '-')
    || coalesce(octet_length(access_reason) || ':' || access_reason, '-')
    || coalesce(octet_length(recipient) || ':' || recipient, '-'), 'UTF8'));

alter table accountability.processing_log
    add column change xid8 not null default pg_current_xact_id(),
    add column salt bytea default uuid_send(gen_random_uuid()),
    add column content_hash bytea;
update accountability.processing_log
    set content_hash = accountability.content_hash(salt, object_id, data_subject, access_reason, recipient);
alter table accountability.processing_log
    alter column content_hash set not null,
    alter column object_id drop not null,
    add constraint whole_or_erased check (
        salt is not null and object_id is not null
        or salt is null and object_id is null and data_subject is null and access_reason is null and recipient is null);
comment on column accountability.processing_log.change is 'the transaction that wrote the row: what was not committed a moment ago has a number from then on';
comment on column accountability.processing_log.salt is '122 random bits; null when the content was erased';

create index on accountability.processing_log (change);
create index on accountability.processing_log (data_subject, at) where data_subject is not null;
create index processing_log_whole on accountability.processing_log (at) where salt is not null;

create function accountability.seal() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    new.change := pg_current_xact_id();
    new.salt := uuid_send(gen_random_uuid());
    new.content_hash := accountability.content_hash(
        new.salt, new.object_id, new.data_subject, new.access_reason, new.recipient);
    return new;
end $$;
create trigger seal before insert on accountability.processing_log
    for each row execute function accountability.seal();

create table accountability.chain_link (
    sequence bigint primary key,
    row_id   bigint not null unique,
    leaf     bytea  not null
);
comment on table accountability.chain_link is 'the place of each row in the chain, and the hash it had';

create table accountability.chain_head (
    number        bigint primary key,
    last_sequence bigint not null unique,
    signed        text   not null
);
comment on column accountability.chain_head.signed is 'what leaves the database: a JSON Web Signature over one batch of links and the head before it';

revoke update, delete, truncate on accountability.chain_link, accountability.chain_head from waakzaam_app;

-- The one way to remove content: of rows older than a term, or of one data subject; never whole rows, never without a
-- trace. Only rows that are in the chain already. Says how many rows it emptied.
create function accountability.erase_content(before timestamptz, subject text, ground text, many integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    erased bigint;
begin
    if (before is null) = (subject is null) then
        raise exception 'name a term or a data subject';
    end if;
    if before > now() - interval '1 year' then
        raise exception 'the processing log is kept for a year at least';
    end if;
    with emptied as (
        update accountability.processing_log
        set object_id = null, data_subject = null, access_reason = null, recipient = null, salt = null
        where id in (
            select l.id from accountability.processing_log l
            where l.salt is not null and l.object_type <> 'processing-log-erasure'
              and (before is null or l.at < before) and (subject is null or l.data_subject = subject)
              and exists (select from accountability.chain_link k where k.row_id = l.id)
            limit many)
        returning 1)
    select count(*) into erased from emptied;
    if erased > 0 then
        insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin, object_type,
            object_id, outcome, purpose, legal_basis)
        values (now(), replace(gen_random_uuid()::text, '-', ''), substr(replace(gen_random_uuid()::text, '-', ''), 1, 16),
            'accountability.erasure', 'DESTROY', 'job:retention', 'job', 'processing-log-erasure',
            erased::text, 'DONE', 'bewaartermijn', ground);
    end if;
    return erased;
end $$;
revoke execute on function accountability.erase_content(timestamptz, text, text, integer) from public;
grant execute on function accountability.erase_content(timestamptz, text, text, integer) to waakzaam_app;
