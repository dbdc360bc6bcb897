// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to what, and why; what it is and on what ground is for the module that logs it to say.
 *
 * @param actor the account, client or job, by its id
 * @param origin {@code web}, {@code api}, {@code command} or {@code job}
 * @param reason in the actor's words; null when no reason is asked
 */
public record Act(
        String actor, String origin, About about, @Nullable String reason) {
    /** On a screen. */
    public static Act onScreen(String actor, About about, String reason) {
        return new Act(actor, "web", about, reason);
    }

    /** The line in the log of an act that was done and stays within the house. */
    public Processing done(String activity, Processing.Action action, String purpose, String legalBasis) {
        return new Processing(
                activity, action, actor, origin, about, Processing.Outcome.DONE, purpose, legalBasis, reason, null);
    }
}
