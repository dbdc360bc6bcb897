-- SPDX-License-Identifier: EUPL-1.2

-- Open figures as they were published, once a week: nothing in them can be led back to a single hit.
create table hits.figures (
    until       date        primary key,
    computed_at timestamptz not null,
    content     jsonb       not null
);
comment on column hits.figures.until is 'the Monday behind the last week that is counted';
