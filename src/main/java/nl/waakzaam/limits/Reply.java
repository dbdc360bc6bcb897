// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

/** The answer to a question that came with a check; empty when none was asked. */
public record Reply(String token, String answer) {
    public static Reply none() {
        return new Reply("", "");
    }

    public boolean isNone() {
        return token.isEmpty();
    }
}
