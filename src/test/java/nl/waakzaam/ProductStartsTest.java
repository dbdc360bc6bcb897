// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.platform.DatabaseRoles;
import nl.waakzaam.support.ApplicationRole;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryPostgres
@ProductTest
class ProductStartsTest {
    @Autowired
    JdbcClient database;

    @Test
    void the_application_owns_nothing_and_is_no_superuser() {
        assertThat(ApplicationRole.powers(database)).isZero();
        assertThat(ApplicationRole.owned(database, DatabaseRoles.APPLICATION)).isZero();
        assertThat(ApplicationRole.owned(database, DatabaseRoles.OWNER)).isGreaterThan(10);
    }

    @Test
    void runs_on_the_postgresql_that_was_asked_for() {
        var version = database.sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
        assertThat(version).isEqualTo(System.getProperty("waakzaam.postgres").equals("oldest") ? 15 : 18);
    }
}
