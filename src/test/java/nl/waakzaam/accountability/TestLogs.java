// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.nio.file.Path;
import java.time.Clock;
import nl.waakzaam.platform.Keys;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processing logs over databases that tests made for themselves. */
public final class TestLogs {
    private TestLogs() {}

    /** @param keys the folder of keys */
    public static ProcessingLog on(JdbcTemplate database, Path keys, Clock clock) {
        return new PostgresProcessingLog(database, new Pseudonyms(new Keys(keys)), clock);
    }

    /** The terms of an installation that configured none. */
    public static RetentionTerms standardTerms() {
        return new RetentionTerms(new StandardEnvironment(), Clock.systemUTC());
    }

    public static LogErasure erasure(JdbcClient database) {
        return new LogErasure(database);
    }
}
