-- SPDX-License-Identifier: EUPL-1.2
-- Findings and measure can be filled in without network. What is sent twice closes once.
alter table inspections.outcome add column closing uuid;
comment on column inspections.outcome.closing is 'the id of the form that closed it, made where it was filled in';
comment on column inspections.outcome.closed_at is 'by the clock of the phone, which may have been without network';
