-- SPDX-License-Identifier: EUPL-1.2
-- The numbers of goods that are no longer sought, so that the holder of a receipt can be told that the good was taken
-- off the register since. Filled when a good is closed, emptied when it is destroyed; nothing of what people look up.
create table stolengoods.closed_number (
    normal text collate "C" not null,
    good_id bigint not null references stolengoods.good,
    primary key (normal, good_id)
);
create index closed_number_by_good on stolengoods.closed_number (good_id);

insert into stolengoods.closed_number (normal, good_id)
select distinct i.normal, i.good_id
from stolengoods.identifier i join stolengoods.good g on g.id = i.good_id
where i.normal is not null and g.state in ('RECOVERED', 'RETURNED', 'WITHDRAWN');
