-- SPDX-License-Identifier: EUPL-1.2
-- A check that comes to null passes: reasons that are left out must fail like empty ones.
alter table rules.proposal drop constraint rejected_with_reasons;
alter table rules.proposal add constraint rejected_with_reasons
    check (state <> 'REJECTED' or coalesce(reasons, '') <> '');
