-- SPDX-License-Identifier: EUPL-1.2
-- A decision stays as it is; what was asked is closed anew each month, with another key.
drop trigger decided_once on dealers.request;
create trigger decided_once before update on dealers.request
    for each row when (old.state in ('APPROVED', 'REJECTED')
        and to_jsonb(new) - 'sealed' is distinct from to_jsonb(old) - 'sealed')
    execute function dealers.decided_once();
