-- SPDX-License-Identifier: EUPL-1.2
-- What was decided here about the numbers of goods that another source delivers: it holds against later versions.
create table stolengoods.amendment (
    good_id bigint not null references stolengoods.good,
    raw text not null,
    kind text not null,
    struck boolean not null,
    at timestamptz not null,
    primary key (good_id, raw)
);
comment on column stolengoods.amendment.struck is 'whether the number was taken off the good; else it was added';

-- An invitation to the victim to complete its report, and what came of it. The code itself is stored nowhere.
create table stolengoods.completion (
    id bigint generated always as identity primary key,
    good_id bigint not null references stolengoods.good,
    code_hash bytea not null unique,
    made_at timestamptz not null,
    made_by text not null,
    expires_at timestamptz not null,
    state text not null default 'INVITED' check (state in ('INVITED', 'REVOKED', 'OPEN', 'ACCEPTED', 'REJECTED')),
    sent_at timestamptz,
    draft text,
    make text,
    type text,
    colour text,
    description text,
    decided_at timestamptz,
    decided_by text,
    reason text
);
comment on column stolengoods.completion.draft is 'which of the uploaded photos were sent along';
create unique index completion_invited on stolengoods.completion (good_id) where state = 'INVITED';
create index completion_by_good on stolengoods.completion (good_id);
create index completion_open on stolengoods.completion (sent_at) where state = 'OPEN';

create table stolengoods.completion_number (
    completion_id bigint not null references stolengoods.completion on delete cascade,
    place smallint not null,
    kind text not null,
    raw text not null,
    primary key (completion_id, place)
);

create table stolengoods.completion_photo (
    id bigint generated always as identity primary key,
    completion_id bigint not null references stolengoods.completion on delete cascade,
    draft text not null,
    width integer not null,
    height integer not null,
    jpeg bytea not null
);
create index completion_photo_by_completion on stolengoods.completion_photo (completion_id);

-- An owner says that a number is registered wrongly. Contact and proof are encrypted; the code is stored nowhere.
create table stolengoods.dispute (
    id bigint generated always as identity primary key,
    code_hash bytea not null unique,
    received_at timestamptz not null,
    due_on date not null,
    numbers text[] not null,
    category text,
    claim text not null check (claim in ('BOUGHT', 'RECOVERED', 'OTHER_GOOD', 'OTHER')),
    statement text not null,
    contact bytea,
    state text not null default 'OPEN' check (state in ('OPEN', 'WITHDRAWN', 'STRUCK', 'REFUSED')),
    decided_at timestamptz,
    decided_by text,
    reasons text
);
create index dispute_open on stolengoods.dispute (due_on) where state = 'OPEN';

create table stolengoods.dispute_proof (
    id bigint generated always as identity primary key,
    dispute_id bigint not null references stolengoods.dispute on delete cascade,
    kind text not null check (kind in ('JPEG', 'PDF')),
    content bytea not null
);
create index dispute_proof_by_dispute on stolengoods.dispute_proof (dispute_id);

-- The goods a dispute was decided for.
create table stolengoods.dispute_good (
    dispute_id bigint not null references stolengoods.dispute on delete cascade,
    good_id bigint not null references stolengoods.good,
    primary key (dispute_id, good_id)
);
create index dispute_good_by_good on stolengoods.dispute_good (good_id);

-- How often a network tried a code or sent a dispute: keyed hashes, kept for a day.
create table stolengoods.attempt (
    subject text not null,
    began timestamptz not null,
    tries integer not null,
    primary key (subject, began)
);
