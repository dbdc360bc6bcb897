// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What is remembered of a number that was checked: hashes of the whole and of what is left when the last one, two or three
 * characters are cut off.
 *
 * @param cut by how many characters were cut off, less one; empty for a number too short to be of a series
 */
record Trace(long whole, long[] cut) {
    static final int CUTS = 3;

    /** With fewer characters left, a beginning is no series. */
    private static final int SHORTEST_BEGINNING = 4;

    boolean isOfSeries() {
        return cut.length == CUTS;
    }

    /** The block of about a thousand numbers that this one is of. */
    long thousand() {
        return cut[CUTS - 1];
    }

    /** The block of about a hundred numbers that this one is of. */
    long hundred() {
        return cut[CUTS - 2];
    }

    /** Makes traces under a key of its own. */
    static final class Hashing {
        /** A digest that has taken in the key: to copy it costs less than to ask for another. */
        private final MessageDigest keyed = sha256();

        Hashing() {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            keyed.update(key);
        }

        Trace of(String folded) {
            var text = folded.getBytes(StandardCharsets.UTF_8);
            var cuts = folded.length() < SHORTEST_BEGINNING + CUTS ? 0 : CUTS;
            var cut = new long[cuts];
            for (int i = 0; i < cuts; i++) {
                cut[i] = hash(text, i + 1);
            }
            return new Trace(hash(text, 0), cut);
        }

        /**
         * Of all but the last bytes; the characters of a folded form are one byte each. The key comes first and only eight
         * bytes of the digest are kept, so nothing can be appended.
         */
        private long hash(byte[] text, int cut) {
            var digest = copy();
            digest.update((byte) cut);
            digest.update(text, 0, text.length - cut);
            return ByteBuffer.wrap(digest.digest()).getLong();
        }

        private MessageDigest copy() {
            try {
                return (MessageDigest) keyed.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
