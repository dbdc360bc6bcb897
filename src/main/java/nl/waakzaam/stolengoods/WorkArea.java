// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The goods that somebody decides about: those of the own police unit or municipality, those that the desk of the own
 * organisation took in, and those of which none of this is known. Who works for the whole country decides about all.
 */
@Component
public class WorkArea {
    private static final String EVERYWHERE = "NL";

    private final Municipalities municipalities;
    private final JdbcClient database;

    WorkArea(Municipalities municipalities, JdbcClient database) {
        this.municipalities = municipalities;
        this.database = database;
    }

    /**
     * The rule, on a good {@code g}; there is no other, so that lists and single goods cannot differ.
     *
     * @param codes the police units and municipalities that a good may be of
     */
    public record Reach(boolean everywhere, Set<String> codes, String organisation) {
        /** With parameters {@code everywhere}, {@code codes} and {@code organisation}. */
        public static final String SQL = """
                (:everywhere or coalesce(g.municipality, g.police_unit, g.organisation) is null
                    or g.municipality = any(:codes) or g.police_unit = any(:codes) or g.organisation = :organisation)""";

        public String[] array() {
            return codes.toArray(String[]::new);
        }
    }

    /** Whether a good is this person's to decide about; false when there is none. */
    public boolean covers(Actor actor, long good) {
        var reach = of(actor);
        return database.sql("select exists (select 1 from stolengoods.good g where g.id = :good and " + Reach.SQL + ")")
                .param("good", good)
                .param("everywhere", reach.everywhere())
                .param("codes", reach.array())
                .param("organisation", reach.organisation())
                .query(Boolean.class)
                .single();
    }

    public Reach of(Actor actor) {
        var codes = new HashSet<>(actor.area());
        codes.addAll(municipalities.within(actor.area()));
        return new Reach(actor.area().contains(EVERYWHERE), codes, actor.organisation());
    }

    /** The police unit where somebody works; empty when that is in several, or in the whole country. */
    public Optional<String> unitOf(Actor actor) {
        var units = actor.area().stream()
                .map(code ->
                        municipalities.policeUnitOf(code).map(PoliceUnit::code).orElse(code))
                .collect(Collectors.toSet());
        return units.size() == 1
                ? municipalities.findPoliceUnit(units.iterator().next()).map(PoliceUnit::code)
                : Optional.empty();
    }

    /** Writes with a good that the desk of this person's organisation took it in. */
    public void tookIn(Actor actor, long good) {
        database.sql("update stolengoods.good set organisation = :organisation where id = :good")
                .param("organisation", actor.organisation())
                .param("good", good)
                .update();
    }
}
