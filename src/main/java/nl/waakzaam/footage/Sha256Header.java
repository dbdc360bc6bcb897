// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers {@code Content-Digest} and {@code Repr-Digest} (RFC 9530) with SHA-256: {@code sha-256=:BASE64:}. */
final class Sha256Header {
    private static final Pattern SHAPE = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]{44}):\\s*(?:$|,)");

    private Sha256Header() {}

    static String of(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /** Empty for a header that is absent, or names other digests only. */
    static Optional<byte[]> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var found = SHAPE.matcher(header);
        try {
            return found.find() ? Optional.of(Base64.getDecoder().decode(found.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
