// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a good in the register. Only {@link #REGISTERED} and {@link #SUPPLEMENTED} goods are found by checks;
 * nothing follows {@link #DESTROYED}. A source may report any state in a newer version, since the versions between may
 * never have reached us; a person goes step by step.
 */
public enum GoodState {
    REGISTERED("geregistreerd"),
    SUPPLEMENTED("aangevuld"),
    RECOVERED("teruggevonden"),
    RETURNED("teruggegeven"),
    WITHDRAWN("ingetrokken"),
    DESTROYED("vernietigd");

    private final String dutchName;

    GoodState(String dutchName) {
        this.dutchName = dutchName;
    }

    /** The name in the API and in import files ({@code status}). */
    public String dutchName() {
        return dutchName;
    }

    /** Whether checks find a good in this state. */
    public boolean found() {
        return this == REGISTERED || this == SUPPLEMENTED;
    }

    /** The states a person may bring a good to from here. */
    public Set<GoodState> next() {
        return switch (this) {
            case REGISTERED, SUPPLEMENTED -> Set.of(SUPPLEMENTED, RECOVERED, RETURNED, WITHDRAWN);
            case RECOVERED -> Set.of(RETURNED, WITHDRAWN, DESTROYED);
            case RETURNED, WITHDRAWN -> Set.of(DESTROYED);
            case DESTROYED -> Set.of();
        };
    }

    /** The state a source names; destruction is ours alone and no source can report it. */
    public static Optional<GoodState> ofDutchName(String name) {
        return Arrays.stream(values())
                .filter(state -> state != DESTROYED && state.dutchName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
