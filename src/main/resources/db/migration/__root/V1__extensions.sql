-- SPDX-License-Identifier: EUPL-1.2
-- Trusted extensions: the owner of the database may create them without being a superuser.
create extension if not exists pg_trgm;
-- What a module's migration creates, the application may use but never owns.
alter default privileges grant usage on schemas to waakzaam_app;
alter default privileges grant select, insert, update, delete on tables to waakzaam_app;
alter default privileges grant usage, select on sequences to waakzaam_app;
alter default privileges grant execute on functions to waakzaam_app;
