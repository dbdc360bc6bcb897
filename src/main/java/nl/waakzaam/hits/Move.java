// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static nl.waakzaam.hits.Hit.State.ASSIGNED;
import static nl.waakzaam.hits.Hit.State.CLOSED;
import static nl.waakzaam.hits.Hit.State.COMPENSATION;
import static nl.waakzaam.hits.Hit.State.CONTACTED;
import static nl.waakzaam.hits.Hit.State.HOLD_ORDERED;
import static nl.waakzaam.hits.Hit.State.NEW;
import static nl.waakzaam.hits.Hit.State.NOT_THE_SAME;
import static nl.waakzaam.hits.Hit.State.OWNER_INFORMED;
import static nl.waakzaam.hits.Hit.State.RELEASED;
import static nl.waakzaam.hits.Hit.State.RETURNED;
import static nl.waakzaam.hits.Hit.State.SEIZED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waakzaam.hits.Hit.State;

/** What a detective does with a hit, and from where; texts stand under {@code hits.move.CODE}. */
public enum Move {
    TAKE("oppakken", ASSIGNED, NEW, ASSIGNED),
    CONFIRM("bevestigen", ASSIGNED, NEW, ASSIGNED, CONTACTED, HOLD_ORDERED),
    CONTACT("contact", CONTACTED, ASSIGNED),
    HOLD("aanhouden", HOLD_ORDERED, ASSIGNED, CONTACTED, HOLD_ORDERED),
    SEIZE("meenemen", SEIZED, CONTACTED, HOLD_ORDERED),
    RELEASE("vrijgeven", RELEASED, HOLD_ORDERED),
    INFORM("eigenaar", OWNER_INFORMED, CONTACTED, SEIZED, RELEASED),
    RETURN("teruggeven", RETURNED, OWNER_INFORMED, COMPENSATION),
    COMPENSATE("schade", COMPENSATION, OWNER_INFORMED, RETURNED),
    REJECT("afwijzen", NOT_THE_SAME, NEW, ASSIGNED, CONTACTED, HOLD_ORDERED, SEIZED, RELEASED, OWNER_INFORMED),
    CLOSE("sluiten", CLOSED, CONTACTED, RELEASED, OWNER_INFORMED, RETURNED, COMPENSATION);

    private final String code;
    private final State to;
    private final Set<State> from;

    Move(String code, State to, State first, State... others) {
        this.code = code;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** Its place in the address of a form. */
    public String code() {
        return code;
    }

    State to() {
        return to;
    }

    static Move of(String code) {
        return Arrays.stream(values())
                .filter(move -> move.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Move to(State state) {
        return Arrays.stream(values())
                .filter(move -> move.to == state)
                .findFirst()
                .orElseThrow();
    }

    /** What can be done with a hit now. */
    public static List<Move> of(Hit hit) {
        return Arrays.stream(values()).filter(move -> move.fits(hit)).toList();
    }

    /** Whether it can be done now: a good that was sold cannot be held, and nothing is held or taken on a mere likeness. */
    boolean fits(Hit hit) {
        return from.contains(hit.state())
                && switch (this) {
                    case CONFIRM -> !hit.isSure();
                    case HOLD -> hit.isSure() && !hit.sold();
                    case SEIZE -> hit.isSure();
                    case INFORM, CLOSE -> hit.state() != CONTACTED || hit.sold();
                    default -> true;
                };
    }

    /** Whether a second detective has to approve: who lets go what was held, or calls false what was sure. */
    public boolean needsTwo(Hit hit) {
        return this == RELEASE
                || this == REJECT
                        && (hit.isSure()
                                || !EnumSet.of(NEW, ASSIGNED, CONTACTED).contains(hit.state()));
    }

    /** Whether it orders something about the good in the shop, by an article of the law. */
    public boolean isOrder() {
        return this == HOLD || this == SEIZE;
    }

    /** Whether it cannot be done without saying why. */
    public boolean needsReason() {
        return this == REJECT || this == RELEASE || this == CLOSE;
    }
}
