-- SPDX-License-Identifier: EUPL-1.2
-- Which version of the weights is reckoned with; the last row counts. A version may be proposed and never used.
create table hits.weights_in_force (
    id      bigint      generated always as identity primary key,
    version integer     not null,
    since   timestamptz not null,
    by      text        not null
);
revoke update, delete, truncate on hits.weights_in_force from waakzaam_app;
