// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

/** Whether a bought good and a stolen good are the same thing. */
public sealed interface Verdict {
    Evidence evidence();

    /** Sure enough to notify the police at once. */
    record Same(Evidence evidence) implements Verdict {}

    /** A person looks first. */
    record Likely(Evidence evidence) implements Verdict {}

    /** Kept to measure by, and shown to nobody. */
    record Different(Evidence evidence) implements Verdict {}
}
