// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/** Reads what is stamped, engraved or printed on a good. */
public final class Identifiers {
    private Identifiers() {}

    /** Reads a value that was typed as the given kind; with {@link IdentifierKind#UNKNOWN} the kind is recognised. */
    public static Reading read(IdentifierKind stated, String raw) {
        return new Reading.NoNumber(raw, Reading.Reason.EMPTY);
    }
}
