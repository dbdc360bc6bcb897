// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies the signature of each token once, which costs as much as a statement: a till sends the same one for a quarter
 * of an hour. Whether its client is still active is not remembered but asked for each request, see {@link TokenActors}.
 */
final class VerifiedTokens implements JwtDecoder {
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).build();

    VerifiedTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && isInTime(known)) {
            return known;
        }
        var fresh = decoder.decode(token);
        verified.put(token, fresh);
        return fresh;
    }

    private boolean isInTime(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
