// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people with an account are mailed about their work: at the address they log in with, when it is one. */
@Component
public class StaffMail {
    private static final String SELECT = """
            select login from access.accounts where not disabled and login like '%@%' and
            """;

    private final JdbcClient database;

    StaffMail(JdbcClient database) {
        this.database = database;
    }

    /** Of who acts by this id ({@code account:12}); empty for an account that is blocked or logs in with a name. */
    public Optional<String> find(String actor) {
        return database.sql(SELECT + " 'account:' || id = ?")
                .param(actor)
                .query(String.class)
                .optional();
    }

    /** Of all others with this role who act for an area that this actor acts for too. */
    public List<String> colleagues(Actor actor, Role role) {
        return database.sql(SELECT + " :role = any(roles) and area && :area::text[] and 'account:' || id <> :actor")
                .param("role", role.name())
                .param("area", actor.area().toArray(String[]::new))
                .param("actor", actor.id())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
