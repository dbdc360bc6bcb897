// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its owner sends it.
 *
 * @param number of its camera's files, from 1
 * @param name as its owner calls it; empty once it was destroyed
 * @param length in bytes
 * @param received how many of them came
 * @param sha256 of what lies here; null until it was examined
 * @param scan {@code CLEAN}, the name of what was found, or why it was not scanned
 * @param admittedBy who let in what was not scanned
 */
public record FootageFile(
        UUID id,
        UUID dossier,
        UUID wanted,
        int number,
        String name,
        long length,
        long received,
        State state,
        byte @Nullable [] sha256,
        Instant begunAt,
        @Nullable Instant completedAt,
        @Nullable Instant examinedAt,
        @Nullable String scan,
        @Nullable String scannedBy,
        @Nullable String admittedBy,
        @Nullable Instant destroyedAt) {
    /** How it stands with a file. */
    public enum State {
        COMING,
        /** All of it came; checksum and virus scan follow within a moment. */
        EXAMINED_SOON,
        /** Police may take it along. */
        ADMITTED,
        /** Not scanned: waits for somebody who takes it upon them. */
        QUARANTINE,
        /** A virus was found; it is gone. */
        INFECTED,
        /** It is not what its sender reckoned; it is gone. */
        DAMAGED,
        /** Police would not have it unscanned; it is gone. */
        REFUSED,
        DESTROYED;

        /** Whether something still has to happen before it is received. */
        public boolean waits() {
            return this == COMING || this == EXAMINED_SOON || this == QUARANTINE;
        }

        /** Whether there is anything of it. */
        public boolean isThere() {
            return waits() || this == ADMITTED;
        }
    }

    /** SHA-256 as people compare it; empty until it was examined. */
    public String checksum() {
        return sha256 == null ? "" : HexFormat.of().formatHex(sha256);
    }

    boolean isWhole() {
        return received == length;
    }

    public boolean isClean() {
        return "CLEAN".equals(scan);
    }
}
