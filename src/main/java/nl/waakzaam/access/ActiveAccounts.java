// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Optional;
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

    /** Who acts by this id ({@code account:12}), while the account has this role and is not blocked. */
    public Optional<Actor> find(String actor, Role role) {
        return database
                .sql(AccountRows.SELECT + "where 'account:' || a.id = ? and ? = any(a.roles) and not a.disabled")
                .params(actor, role.name())
                .query(AccountRows::read)
                .optional()
                .map(Account::actor);
    }
}
