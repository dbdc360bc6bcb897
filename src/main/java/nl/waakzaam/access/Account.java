// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of a person.
 *
 * @param login the e-mail address or name typed to log in, in lower case
 * @param passwordHash null as long as no password was set
 * @param oneTimePassword whether the password was handed out and must be replaced at the first log-in
 * @param totpStep the last time step whose code was used
 * @param oneTimeUntil when a one-time password that was not used opens nothing any more; null for other passwords
 * @param app whether an authenticator app is paired
 * @param passkey whether it has a passkey
 * @param demo whether the account is invented and works in demo mode only
 */
record Account(
        long id,
        String login,
        String name,
        String organisation,
        Set<Role> roles,
        Set<String> area,
        @Nullable String passwordHash,
        boolean oneTimePassword,
        @Nullable Instant oneTimeUntil,
        long totpStep,
        boolean app,
        boolean passkey,
        boolean demo,
        boolean disabled) {

    Actor actor() {
        return new Actor(actorId(id), name, organisation, roles, area);
    }

    /** Whether it has anything to prove with, besides the password. */
    boolean secondFactor() {
        return app || passkey;
    }

    boolean oneTimeIsOver(Instant now) {
        return oneTimePassword && oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    static String actorId(long id) {
        return "account:" + id;
    }
}
