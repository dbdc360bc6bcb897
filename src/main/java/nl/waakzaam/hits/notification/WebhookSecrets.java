// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.platform.KeyedHash;

/**
 * What a web hook is signed with, as Standard Webhooks wants it: the secret, and for a while after it was replaced the one
 * before too, so that a receiver can change over without missing anything.
 */
record WebhookSecrets(List<String> inUse) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    static String fresh() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** What stands in {@code webhook-signature}: one signature for each secret. */
    String signature(UUID id, Instant at, String body) {
        var signed = id + "." + at.getEpochSecond() + "." + body;
        return inUse.stream().map(secret -> signature(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String signed) {
        var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()).getBytes(StandardCharsets.US_ASCII));
        return "v1," + Base64.getEncoder().encodeToString(new KeyedHash(key).of(signed));
    }

    /** Keeps secrets out of logs and errors. */
    @Override
    public String toString() {
        return "secrets of a web hook";
    }
}
