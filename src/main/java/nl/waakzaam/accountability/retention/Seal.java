// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the lines of an export of tombstones, without its heading. */
final class Seal {
    private final MessageDigest digest;

    Seal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    void add(RetentionProofs.Tombstone tombstone) {
        digest.update(line(tombstone).getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One line of the export; no field can hold a comma, a quote or a formula. */
    static String line(RetentionProofs.Tombstone tombstone) {
        return "%d,%s,%s,%s,%d,%s\n"
                .formatted(
                        tombstone.number(),
                        tombstone.rule(),
                        tombstone.type(),
                        tombstone.name(),
                        tombstone.records(),
                        tombstone.at());
    }
}
