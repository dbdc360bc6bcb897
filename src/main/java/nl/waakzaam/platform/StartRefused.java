// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

/** The product cannot start here; the message says in one line why and what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
