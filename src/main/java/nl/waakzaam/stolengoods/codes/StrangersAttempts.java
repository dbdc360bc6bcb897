// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.ComesTooSoon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what strangers try, per network and over all, on all nodes together. Whoever gets a code right at once is let
 * in however much others guess, so that nobody can shut the door for victims. Of a network a keyed hash is kept for a day.
 */
@Component
public class StrangersAttempts {
    private final JdbcClient database;
    private final AttemptLimits limits;
    private final KeyedHash subjects;
    private final Clock clock;

    StrangersAttempts(JdbcClient database, AttemptLimits limits, Keys keys, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.subjects = new KeyedHash(keys.random("attempts.key"));
        this.clock = clock;
    }

    /** What is tried. */
    public enum Kind {
        /** A code, per hour; a right one does not count. */
        CODE(Duration.ofHours(1)),
        /** A dispute, per day. */
        DISPUTE(Duration.ofDays(1)),
        /** A report of a hit to the police, per day. */
        TIP(Duration.ofDays(1));

        private final Duration period;

        Kind(Duration period) {
            this.period = period;
        }

        private Instant began(Instant now) {
            return Instant.ofEpochSecond(now.getEpochSecond() / period.toSeconds() * period.toSeconds());
        }
    }

    /**
     * Counts an attempt before it is looked at, also when the caller's transaction fails.
     *
     * @throws ComesTooSoon when this network, or all together, tried too often
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = ComesTooSoon.class)
    public void begin(Kind kind, ClientNetwork network) {
        var began = kind.began(clock.instant());
        var own = count(subject(kind, network), began, limits.ofNetwork(kind));
        if (own.isEmpty() || count(kind.name(), began, limits.ofAll(kind)).isEmpty() && own.get() > 1) {
            throw new ComesTooSoon(
                    "codes.tooOften." + kind, Duration.between(clock.instant(), began.plus(kind.period)));
        }
    }

    /** The attempt was right, and does not count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Kind kind, ClientNetwork network) {
        database.sql(
                        "update stolengoods.attempt set tries = tries - 1 where subject in (:own, :all) and began = :began")
                .param("own", subject(kind, network))
                .param("all", kind.name())
                .param("began", kind.began(clock.instant()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Integer> count(String subject, Instant began, int most) {
        return database.sql("""
                        insert into stolengoods.attempt as a (subject, began, tries) values (:subject, :began, 1)
                        on conflict (subject, began) do update set tries = a.tries + 1 where a.tries < :most
                        returning tries
                        """)
                .param("subject", subject)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .optional();
    }

    private String subject(Kind kind, ClientNetwork network) {
        return subjects.hex(kind + " " + network.site().name());
    }
}
