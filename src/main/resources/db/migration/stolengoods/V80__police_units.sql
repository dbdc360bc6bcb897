-- SPDX-License-Identifier: EUPL-1.2
-- The police unit of a good is the code of a regional unit. Goods of the desk held the organisation of whoever took them
-- in, or edited them last, instead; other sources named the code of a force, whose first two digits are its region.
alter table stolengoods.good add column organisation text;
comment on column stolengoods.good.organisation is 'the organisation whose desk took the good in';
comment on column stolengoods.good.police_unit is 'code of the regional police unit that handles the report, as RE03';

update stolengoods.good set organisation = police_unit where source = 'balie' and police_unit is not null;
update stolengoods.good g set police_unit = u.unit
from (values
    ('01', 'RE01'), ('02', 'RE01'), ('03', 'RE01'), ('04', 'RE02'), ('05', 'RE02'),
    ('06', 'RE02'), ('07', 'RE02'), ('08', 'RE02'), ('09', 'RE03'), ('10', 'RE04'),
    ('11', 'RE04'), ('12', 'RE04'), ('13', 'RE05'), ('14', 'RE03'), ('15', 'RE06'),
    ('16', 'RE06'), ('17', 'RE07'), ('18', 'RE07'), ('19', 'RE08'), ('20', 'RE08'),
    ('21', 'RE09'), ('22', 'RE09'), ('23', 'RE10'), ('24', 'RE10'), ('25', 'RE03')) as u (region, unit)
where g.police_unit ~ '^(PL)?[0-9]{4}$' and left(right(g.police_unit, 4), 2) = u.region;
update stolengoods.good set police_unit = null where police_unit !~ '^RE[0-9]{2}$';
