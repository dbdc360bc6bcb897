// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be given work to do. */
@Component
public class ActiveAccounts {
    private final JdbcClient database;

    ActiveAccounts(JdbcClient database) {
        this.database = database;
    }

    /** The accounts with this role that are not blocked, by name. */
    public List<Actor> with(Role role) {
        return database
                .sql(AccountRows.SELECT + "where ? = any(a.roles) and not a.disabled order by lower(a.name), a.id")
                .param(role.name())
                .query(AccountRows::read)
                .list()
                .stream()
                .map(Account::actor)
                .toList();
    }

    /** Whether an account, by the id of its actor, has this role and is not blocked. */
    public boolean has(String actor, Role role) {
        return actor.matches("account:[0-9]{1,18}")
                && !database.sql(AccountRows.SELECT + "where a.id = ? and ? = any(a.roles) and not a.disabled")
                        .params(Long.parseLong(actor.substring("account:".length())), role.name())
                        .query(AccountRows::read)
                        .list()
                        .isEmpty();
    }
}
