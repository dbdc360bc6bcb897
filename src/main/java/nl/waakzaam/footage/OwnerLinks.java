// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.footage.PostgresLinks.Kind;
import org.springframework.stereotype.Component;

/**
 * The links in mails to owners. Each opens once, by a button, since programs look at links in mails; from then on only the
 * browser that opened it comes in. Whoever reads the mail later comes too late. Stored are hashes.
 */
@Component
class OwnerLinks {
    /** A link in a mail lives as long as the most that footage is usually kept. */
    private static final Duration MAIL = Duration.ofDays(28);

    private static final Duration BROWSER = Duration.ofDays(14);
    private static final int MOST_PER_DAY = 10;
    private static final int BYTES = 32;

    private final PostgresLinks links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnerLinks(PostgresLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** What a browser got for a link. */
    record Opened(UUID party, String cookie) {}

    /** What stands in the address of a new link, for one mail. */
    String fresh(UUID party) {
        return made(party, Kind.MAIL, MAIL);
    }

    /** Whether the link opens yet; looking changes nothing. */
    boolean isFresh(String token) {
        return links.isFresh(hash(token), clock.instant());
    }

    Optional<Opened> open(String token) {
        return links.use(hash(token), clock.instant())
                .map(party -> new Opened(party, made(party, Kind.BROWSER, BROWSER)));
    }

    /** Whose link this is or was, if a new one may be mailed; so many a day, and no more. */
    Optional<UUID> renewable(String token) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        return links.owner(hash(token)).filter(party -> links.madeSince(party, yesterday) < MOST_PER_DAY);
    }

    boolean opens(String cookie, UUID party) {
        return links.opens(hash(cookie), party, clock.instant());
    }

    static Duration ofBrowser() {
        return BROWSER;
    }

    private String made(UUID party, Kind kind, Duration life) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        links.add(hash(token), party, kind, now, now.plus(life));
        return token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
