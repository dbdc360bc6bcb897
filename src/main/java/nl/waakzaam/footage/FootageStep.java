// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a dossier.
 *
 * @param wanted the camera it is about; null for all of them
 * @param by the account; {@link #OWNER} or {@link #PRODUCT}
 * @param what its text is {@code footage.step.WHAT}
 * @param reason in the words of police
 * @param words in the words of the owner; empty once the footage was destroyed
 */
public record FootageStep(
        @Nullable UUID wanted,
        @Nullable UUID file,
        Instant at,
        String by,
        String what,
        @Nullable String reason,
        @Nullable String words) {
    /** Whoever opened the link in a mail to the owner. */
    static final String OWNER = "camera-owner";

    /** Nobody: the product did it. */
    static final String PRODUCT = "job:footage";

    static FootageStep ofProduct(@Nullable UUID wanted, Instant at, String what) {
        return new FootageStep(wanted, null, at, PRODUCT, what, null, null);
    }

    static FootageStep of(@Nullable UUID wanted, Instant at, String by, String what, @Nullable String reason) {
        return new FootageStep(wanted, null, at, by, what, reason, null);
    }

    FootageStep about(UUID oneFile) {
        return new FootageStep(wanted, oneFile, at, by, what, reason, words);
    }

    FootageStep saying(@Nullable String text) {
        return new FootageStep(wanted, file, at, by, what, reason, text);
    }

    public boolean isOfOwner() {
        return by.equals(OWNER);
    }

    /** The number of the file it is about, among these. */
    public int fileNumber(List<FootageFile> files) {
        return files.stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .map(FootageFile::number)
                .orElse(0);
    }
}
