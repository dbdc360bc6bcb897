// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.platform.RowMoments;

/** How an account stands in the database. */
final class AccountRows {
    static final String SELECT = """
            select a.id, a.login, a.name, o.name organisation, a.roles, a.area, a.password_hash, a.one_time_password,
                   a.one_time_until, a.totp_step, a.totp_secret is not null app,
                   exists (select 1 from access.passkeys p where p.account_id = a.id) passkey, a.demo, a.disabled
            from access.accounts a
            join access.organisations o on o.id = a.organisation_id
            """;

    private AccountRows() {}

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("organisation"),
                texts(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                texts(row.getArray("area")),
                row.getString("password_hash"),
                row.getBoolean("one_time_password"),
                RowMoments.find(row, "one_time_until"),
                row.getLong("totp_step"),
                row.getBoolean("app"),
                row.getBoolean("passkey"),
                row.getBoolean("demo"),
                row.getBoolean("disabled"));
    }

    static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
