// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.imports.Layout.Place;
import nl.waakzaam.series.imports.Layout.Value;

/**
 * The columns of a file as the police's and Statistics Netherlands' portals deliver it, with keys or with titles, told by
 * their names.
 */
final class PortalLayout {
    private static final Set<String> SUBJECT = Set.of("soortmisdrijf");
    private static final Set<String> AREA = Set.of("regios", "wijkenenbuurten", "regio");
    private static final Set<String> PERIOD = Set.of("perioden", "periode");
    private static final Set<String> PASSED_OVER = Set.of("id");
    private static final Map<String, Missing> MISSING =
            Map.of("", Missing.NOT_PUBLISHED, ".", Missing.NOT_PUBLISHED, "x", Missing.SUPPRESSED);
    private static final int FINAL_AFTER_YEARS = 2;

    private final List<String> header;

    private PortalLayout(List<String> header) {
        this.header = header;
    }

    /** Refuses with {@link NotTaken} a file of which a column misses, or that has one that nobody knows. */
    static Layout of(TableFacts facts, List<String> header, LocalDate referenceDate, Optional<String> definition) {
        return new PortalLayout(header).layout(facts, referenceDate, definition);
    }

    private Layout layout(TableFacts facts, LocalDate referenceDate, Optional<String> definition) {
        var subject = column(SUBJECT, "Soort misdrijf");
        var area = column(AREA, "Regio's");
        var period = column(PERIOD, "Perioden");
        return new Layout(
                facts.dataset(),
                referenceDate,
                definition.orElseGet(() -> definition(referenceDate)),
                header,
                new Place.Column(subject),
                new Place.Column(area),
                new Place.Column(period),
                Optional.empty(),
                values(List.of(subject, area, period)),
                Offences::find,
                Map.of(),
                MISSING,
                facts.isOfPolice() ? Optional.of(FINAL_AFTER_YEARS) : Optional.empty());
    }

    /** A table's definition is told by the month of its publication, where nobody says otherwise. */
    static String definition(LocalDate referenceDate) {
        return referenceDate.format(DateTimeFormatter.ofPattern("yyyy-MM"));
    }

    private int column(Set<String> names, String shown) {
        return IntStream.range(0, header.size())
                .filter(place -> names.contains(Measures.letters(header.get(place))))
                .findFirst()
                .orElseThrow(() -> new NotTaken("takings.columnMisses", shown, String.join(", ", header)));
    }

    private List<Value> values(List<Integer> others) {
        var values = new ArrayList<Value>();
        var unknown = new ArrayList<String>();
        for (var place = 0; place < header.size(); place++) {
            var name = header.get(place);
            var measure = Measures.find(name);
            var column = place;
            measure.ifPresent(found -> values.add(new Value(column, found, Optional.empty())));
            if (measure.isEmpty() && !others.contains(place) && !PASSED_OVER.contains(Measures.letters(name))) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new NotTaken("takings.columnUnknown", String.join(", ", unknown));
        }
        if (values.isEmpty()) {
            throw new NotTaken("takings.columnMisses", "Geregistreerde misdrijven", String.join(", ", header));
        }
        return values;
    }
}
