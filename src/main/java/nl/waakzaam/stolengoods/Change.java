// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;

/**
 * Who changes the register, when, and on what ground: what every history row holds.
 *
 * @param actor the account, client or command, by its id
 * @param origin where the act came from: {@code web}, {@code api}, {@code command}, {@code job}
 * @param act what was done: the {@linkplain Activity#act() name} of an activity
 * @param ground why, in the actor's words or as a reference to what delivered it
 */
public record Change(String actor, String origin, String act, Instant at, String ground) {
    /** Refuses an act that is no {@link Activity}. */
    public Change {
        if (!Activity.isKnown(act)) {
            throw new IllegalArgumentException("no activity of this register");
        }
    }

    public Change(String actor, String origin, Activity activity, Instant at, String ground) {
        this(actor, origin, activity.act(), at, ground);
    }
}
