// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** Runs retention for tests of its screens. */
public final class TestRetention {
    private TestRetention() {}

    /** The number of the run. */
    public static long run(ApplicationContext product) throws SQLException {
        return product.getBean(RetentionJob.class)
                .run("job", (term, done) -> {})
                .orElseThrow()
                .id();
    }
}
