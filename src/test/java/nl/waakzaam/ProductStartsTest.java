// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ProductStartsTest {
    @Autowired
    JdbcClient database;

    @Test
    void the_application_owns_nothing_and_is_no_superuser() {
        var superuser = database.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        var owned = database.sql("select count(*) from pg_class where relowner = current_user::regrole")
                .query(Long.class)
                .single();
        assertThat(superuser).isFalse();
        assertThat(owned).isZero();
    }
}
