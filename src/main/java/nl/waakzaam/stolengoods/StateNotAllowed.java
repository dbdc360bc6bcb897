// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

/** A person asked for a state that cannot follow the one the good is in. */
public final class StateNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateNotAllowed(GoodState from, GoodState to) {
        super("a good that is %s does not become %s".formatted(from, to));
    }
}
