// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be given work to do. */
@Component
public class ActiveAccounts {
    private static final Pattern ID = Pattern.compile("account:[0-9]{1,18}");

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
        if (!ID.matcher(actor).matches()) {
            return Optional.empty();
        }
        return database
                .sql(AccountRows.SELECT + "where a.id = ? and ? = any(a.roles) and not a.disabled")
                .params(Long.parseLong(actor.substring(actor.indexOf(':') + 1)), role.name())
                .query(AccountRows::read)
                .optional()
                .map(Account::actor);
    }
}
