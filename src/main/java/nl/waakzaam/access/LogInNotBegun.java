// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

/** Somebody asked for a later step of logging in without the earlier one, or too long after it. */
class LogInNotBegun extends RuntimeException {
    LogInNotBegun() {
        super("no step of logging in waits in this session", null, false, false);
    }
}
