-- SPDX-License-Identifier: EUPL-1.2
-- One step told on several channels is one event: who reads two of them knows it again.
alter table hits.step add column event uuid not null default gen_random_uuid();
comment on column hits.step.event is 'the id of the CloudEvent that tells of it, on whatever channel';
