// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import org.jspecify.annotations.Nullable;

/**
 * What an act is about: a record, and the person whose data are in it.
 *
 * @param id of the record; a word, such as {@code list}, for many of them at once
 * @param person null where the act concerns no single person that can be named
 */
public record About(ObjectKind kind, String id, @Nullable DataSubject person) {
    /** A record of nobody, or of many people. */
    public static About of(ObjectKind kind, String id) {
        return new About(kind, id, null);
    }

    /** Another record about the same person. */
    public About other(ObjectKind otherKind, long otherId) {
        return new About(otherKind, Long.toString(otherId), person);
    }
}
