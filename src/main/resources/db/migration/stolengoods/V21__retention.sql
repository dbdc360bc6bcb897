-- SPDX-License-Identifier: EUPL-1.2
-- After the term of use a good is restricted: nothing finds it but its exact registration number (art. 14 Wpg).
alter table stolengoods.good add column restricted boolean not null default false;
comment on column stolengoods.good.restricted is 'its keys have left the lookup; does not come back when a term is lengthened';
-- Goods come in order of arrival, mostly of theft too: block ranges serve both and cost an import nothing. The index on
-- closing holds only the few goods that are closed.
create index good_by_arrival on stolengoods.good using brin (recorded_at);
create index good_by_theft on stolengoods.good using brin (theft_date date_minmax_multi_ops);
create index good_by_closing on stolengoods.good (changed_at) where state in ('RECOVERED', 'RETURNED', 'WITHDRAWN');

-- The last day of a tip follows from its arrival and the configured term.
drop index stolengoods.tip_by_term;
alter table stolengoods.tip drop column destroy_on;

-- Checks whose minute was forgotten; only their sum stays.
create table stolengoods.check_total (
    one_row boolean primary key default true check (one_row),
    checks  bigint not null
);
insert into stolengoods.check_total (checks) values (0);

alter table stolengoods.import_seen drop constraint import_seen_run_id_fkey;
alter table stolengoods.import_seen add constraint import_seen_run_id_fkey
    foreign key (run_id) references stolengoods.import_run on delete cascade;
