// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;

/** Whether a check may be done now. */
public sealed interface Admission {
    /** It may; a question that was answered for it stays answered for some more numbers. */
    record Admitted() implements Admission {}

    /**
     * A person may, after answering a question; a program must wait.
     *
     * @param refusal what a program hears
     */
    record Asked(Challenge challenge, Refused refusal) implements Admission {}

    /** Not now. */
    record Refused(Reason reason, Duration retryAfter) implements Admission {}

    /** Why not now. */
    enum Reason {
        /** As many numbers as this visitor may check in a day, or those of a whole crowd in an hour. */
        NUMBERS,
        /** Many numbers of one series. */
        SERIES,
        /** It is not known whether the limit is reached. */
        UNKNOWN
    }
}
