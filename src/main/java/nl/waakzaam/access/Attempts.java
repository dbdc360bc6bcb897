// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses: after some failures the next attempt must wait, each time twice as long, an hour at most.
 * Counted per login, known or not, and per network it comes from; kept in the database under keyed hashes, so that a
 * restart helps nobody and a copy of the table tells nobody what was typed.
 */
@Component
class Attempts {
    static final int FREE_PER_LOGIN = 5;
    static final int FREE_PER_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient database;
    private final KeyedHash subjects;
    private final Clock clock;

    Attempts(JdbcClient database, Keys keys, Clock clock) {
        this.database = database;
        this.subjects = new KeyedHash(keys.random("attempts.key"));
        this.clock = clock;
    }

    /** Counts an attempt as failed until it proves otherwise; false when it comes too early and must not be tried. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String login, ClientNetwork network) {
        var now = clock.instant();
        return admits("address:" + network.name(), FREE_PER_ADDRESS, now)
                && admits("login:" + login, FREE_PER_LOGIN, now);
    }

    /** The attempt succeeded: its login starts afresh, its address keeps its other failures. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String login, ClientNetwork network) {
        database.sql("delete from access.attempts where subject = ?")
                .param(subjects.hex("login:" + login))
                .update();
        database.sql("update access.attempts set failures = greatest(failures - 1, 0) where subject = ?")
                .param(subjects.hex("address:" + network.name()))
                .update();
    }

    private boolean admits(String subject, int free, Instant now) {
        return database.sql("""
                        insert into access.attempts as a (subject, failures, last_failure) values (:subject, 1, :now)
                        on conflict (subject) do update
                        set failures = case when a.last_failure < :forgotten then 1 else a.failures + 1 end,
                            last_failure = :now
                        where a.failures < :free
                           or a.last_failure < :now - least(:longest, :first * power(2, least(a.failures - :free, 20)))
                                                      * interval '1 second'
                        """)
                        .param("subject", subjects.hex(subject))
                        .param("now", OffsetDateTime.ofInstant(now, java.time.ZoneOffset.UTC))
                        .param(
                                "forgotten",
                                OffsetDateTime.ofInstant(now.minus(FORGOTTEN_AFTER), java.time.ZoneOffset.UTC))
                        .param("free", free)
                        .param("longest", (double) LONGEST_WAIT.toSeconds())
                        .param("first", (double) FIRST_WAIT.toSeconds())
                        .update()
                == 1;
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
