// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * The random numbers that a passkey must sign: each for one purpose, one browser, one account where that is known, five
 * minutes, and one answer. Kept in the database, so that any node may receive the answer.
 */
@Component
class PasskeyChallenges {
    /** What an answer will be good for; an answer for the one is nothing for the other. */
    enum Purpose {
        LOG_IN,
        SECOND_FACTOR,
        ADD,
        CONFIRM,
        VISITOR_LOG_IN,
        VISITOR_ADD
    }

    static final Duration VALID = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    PasskeyChallenges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new challenge, in the place of one that this browser left unanswered; forgets those that are over. */
    @Transactional
    public byte[] issue(Purpose purpose, @Nullable Long account, String browser) {
        var challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        var now = OffsetDateTime.now(clock);
        database.sql("delete from access.passkey_challenges where expires_at < ?")
                .param(now)
                .update();
        database.sql("""
                        insert into access.passkey_challenges (browser, purpose, account_id, challenge, expires_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (browser, purpose) do update
                        set account_id = excluded.account_id, challenge = excluded.challenge,
                            expires_at = excluded.expires_at
                        """)
                .param(1, Attempts.hash(browser))
                .param(2, purpose.name())
                .param(3, account, Types.BIGINT)
                .param(4, challenge)
                .param(5, now.plus(VALID))
                .update();
        return challenge;
    }

    /** Takes the open challenge away, for good: also when the answer turns out wrong. */
    @Transactional
    public Optional<byte[]> take(Purpose purpose, @Nullable Long account, String browser) {
        return database.sql("""
                        delete from access.passkey_challenges
                        where browser = ? and purpose = ? and account_id is not distinct from ? and expires_at > ?
                        returning challenge
                        """)
                .param(1, Attempts.hash(browser))
                .param(2, purpose.name())
                .param(3, account, Types.BIGINT)
                .param(4, OffsetDateTime.now(clock))
                .query(byte[].class)
                .optional();
    }

    /** What tells one browser from another before anybody is logged in: the cookie that guards its forms. */
    static String browser(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, FilterChains.FORM_COOKIE);
        if (cookie == null) {
            throw new IllegalStateException("a form came through without the cookie that guards it");
        }
        return cookie.getValue();
    }
}
