// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger verified = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, now::get);

    @Test
    void verifies_a_token_once_until_it_ends() {
        var first = tokens.decode("goed");
        assertThat(tokens.decode("goed")).isSameAs(first);
        assertThat(verified).hasValue(1);

        now.set(START.plusSeconds(60));
        tokens.decode("goed");
        assertThat(verified).hasValue(2);
    }

    @Test
    void verifies_another_token_for_itself_and_remembers_none_that_was_refused() {
        tokens.decode("goed");
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> tokens.decode("goed2")).isInstanceOf(BadJwtException.class);
            assertThat(verified).hasValue(1 + time);
        }
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (!token.equals("goed")) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("kassa")
                .expiresAt(START.plusSeconds(60))
                .build();
    }
}
