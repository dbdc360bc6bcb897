// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

/**
 * Whose passkey is made, as an authenticator keeps it.
 *
 * @param handle by which it tells us again; at most 64 characters that say nothing of the person
 * @param name by which people tell their passkeys apart, as what they log in with
 */
public record PasskeyUser(String handle, String name, String displayName) {
    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "whose passkey it is";
    }
}
