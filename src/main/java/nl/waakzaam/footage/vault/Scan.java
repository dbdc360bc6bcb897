// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

/** What the virus scanner says of a file. */
public sealed interface Scan {
    /**
     * Nothing was found.
     *
     * @param by the scanner with its version and that of its signatures
     */
    record Clean(String by) implements Scan {}

    /**
     * Something was found.
     *
     * @param what its name in the signatures
     */
    record Found(String by, String what) implements Scan {}

    /** Nobody knows. */
    record Not(Why why) implements Scan {}

    /** Why a file was not scanned. */
    enum Why {
        /** None is configured. */
        NO_SCANNER,
        /** It does not answer, or broke off. */
        NO_ANSWER,
        /** Larger than the scanner takes. */
        TOO_LARGE,
        /** The scanner stopped at one of its limits, or met what is encrypted. */
        NOT_WHOLLY,
        /** The scanner calls clean what it skips ({@code AlertExceedsMax} is off), so its word says nothing. */
        SKIPS_UNSAID
    }
}
