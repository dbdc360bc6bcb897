-- SPDX-License-Identifier: EUPL-1.2
-- Numbers that were taken off goods that are still sought, by a correction or a dispute, so that the holder of a receipt
-- from before can be told. Nothing of what people look up. Goes after a year, when those receipts have expired.
create table stolengoods.struck_number (
    normal text collate "C" not null,
    good_id bigint not null references stolengoods.good,
    at timestamptz not null,
    primary key (normal, good_id)
);
create index struck_number_by_good on stolengoods.struck_number (good_id);
create index struck_number_by_time on stolengoods.struck_number (at);
