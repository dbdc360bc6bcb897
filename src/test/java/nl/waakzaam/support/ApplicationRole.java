// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role that the application works with owns and may. */
public final class ApplicationRole {
    private ApplicationRole() {}

    /** How much a role owns: databases, schemas, tables, sequences, functions, all that PostgreSQL knows an owner of. */
    public static long owned(JdbcClient database, String role) {
        return database.sql("""
                        select count(*) from pg_shdepend
                        where refclassid = 'pg_authid'::regclass and refobjid = cast(:role as regrole) and deptype = 'o'
                        """).param("role", role).query(Long.class).single();
    }

    /** The roles that let it do more than its grants: its own, or one that it is a member of. */
    public static long powers(JdbcClient database) {
        return database.sql("""
                        select count(*) from pg_roles
                        where pg_has_role(current_user, oid, 'member')
                            and (rolname <> current_user
                                or rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                        """).query(Long.class).single();
    }
}
