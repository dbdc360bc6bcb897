-- SPDX-License-Identifier: EUPL-1.2
-- What a module's migration creates, the application may use but never owns.
alter default privileges grant usage on schemas to waakzaam_app;
alter default privileges grant select, insert, update, delete on tables to waakzaam_app;
alter default privileges grant usage, select on sequences to waakzaam_app;
alter default privileges grant execute on functions to waakzaam_app;
