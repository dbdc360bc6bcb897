// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** The goods that somebody decides about: those of the own police unit or municipality, and those that lie nowhere. */
@Component
public class WorkArea {
    private static final String EVERYWHERE = "NL";

    private final Municipalities municipalities;
    private final Clock clock;

    WorkArea(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * What decides in SQL, on a good {@code g}.
     *
     * @param codes the police units, municipalities and organisation that a good may be of
     */
    public record Reach(boolean everywhere, Set<String> codes) {
        /** With parameters {@code everywhere} and {@code codes}. */
        public static final String SQL = """
                (:everywhere or coalesce(g.municipality, g.police_unit) is null
                    or g.municipality = any(:codes) or g.police_unit = any(:codes))""";

        public String[] array() {
            return codes.toArray(String[]::new);
        }
    }

    /** The same for one good. */
    public boolean covers(Actor actor, GoodVersion good) {
        var municipality = good.municipality();
        var unit = good.policeUnit();
        return actor.area().contains(EVERYWHERE)
                || municipality == null && unit == null
                || municipality != null && (actor.area().contains(municipality) || isInUnitOf(actor, municipality))
                || unit != null
                        && (actor.area().contains(unit) || actor.organisation().equals(unit));
    }

    public Reach of(Actor actor) {
        var codes = new HashSet<>(actor.area());
        codes.add(actor.organisation());
        municipalities.list(LocalDate.ofInstant(clock.instant(), RetentionTerms.LOCAL)).stream()
                .map(municipality -> municipality.code())
                .filter(code -> isInUnitOf(actor, code))
                .forEach(codes::add);
        return new Reach(actor.area().contains(EVERYWHERE), codes);
    }

    private boolean isInUnitOf(Actor actor, String municipality) {
        return municipalities
                .policeUnitOf(municipality)
                .map(unit -> unit.code())
                .filter(actor.area()::contains)
                .isPresent();
    }
}
