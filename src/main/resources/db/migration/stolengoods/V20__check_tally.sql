-- SPDX-License-Identifier: EUPL-1.2
-- All that is kept of anonymous theft checks: counts per minute, kind of number and outcome.
create table stolengoods.check_tally (
    minute  timestamptz not null,
    kind    text        not null,
    outcome text        not null,
    checks  bigint      not null check (checks > 0),
    primary key (minute, kind, outcome)
);
