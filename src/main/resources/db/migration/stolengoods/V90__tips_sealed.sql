-- SPDX-License-Identifier: EUPL-1.2
-- How to reach who sent a tip is sealed from now on. SQL has no key: what stood there in the clear is destroyed.
alter table stolengoods.tip
    alter column contact_name type bytea using null,
    alter column contact_reach type bytea using null;
comment on table stolengoods.tip is 'reports by citizens after a hit; contact data only when they gave them, sealed';
