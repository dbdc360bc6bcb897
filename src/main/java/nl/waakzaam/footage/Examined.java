// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.security.MessageDigest;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.vault.Scan;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a whole file gave.
 *
 * @param scan as {@link FootageFile#scan}
 */
record Examined(
        State state,
        byte @Nullable [] sha256,
        String scan,
        @Nullable String scannedBy) {
    /** What is not what its sender reckoned is damaged, whatever the scanner says. */
    static Examined of(byte[] sha256, byte @Nullable [] claimed, Scan scan) {
        return claimed != null && !MessageDigest.isEqual(sha256, claimed) ? damaged(sha256) : of(sha256, scan);
    }

    /** What cannot be read any more. */
    static Examined damaged(byte @Nullable [] sha256) {
        return new Examined(State.DAMAGED, sha256, "DAMAGED", null);
    }

    private static Examined of(byte[] sha256, Scan scan) {
        return switch (scan) {
            case Scan.Clean(var by) -> new Examined(State.ADMITTED, sha256, "CLEAN", by);
            case Scan.Found(var by, var what) -> new Examined(State.INFECTED, sha256, what, by);
            case Scan.Not(var why) -> new Examined(State.QUARANTINE, sha256, why.name(), null);
        };
    }
}
