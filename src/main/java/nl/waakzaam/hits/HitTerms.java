// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.EnumMap;
import java.util.Map;
import nl.waakzaam.hits.Hit.State;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Within which time police take the next step, by the state the hit is in; what is not configured has its usual term.
 *
 * @param terms hours as {@code 24u}, working days as {@code 2wd}
 */
@ConfigurationProperties("waakzaam.hits")
record HitTerms(@DefaultValue Map<State, String> terms) {
    private static final Map<State, String> USUAL = Map.of(
            State.NEW, "24u",
            State.ASSIGNED, "2wd",
            State.CONTACTED, "2wd",
            State.HOLD_ORDERED, "5wd",
            State.SEIZED, "5wd",
            State.RELEASED, "5wd",
            State.OWNER_INFORMED, "20wd",
            State.RETURNED, "10wd",
            State.COMPENSATION, "60wd");

    HitTerms {
        var all = new EnumMap<State, String>(USUAL);
        all.putAll(terms);
        terms = Map.copyOf(all);
    }
}
