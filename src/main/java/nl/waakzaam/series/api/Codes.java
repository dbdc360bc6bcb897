// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.series.storage.AreaCode;
import nl.waakzaam.site.InvalidInput.Fault;

/** The codes that figures can be asked by. One that nobody knows is refused: no figures at all would look like nought. */
record Codes(Set<String> tables, Set<String> measures, Set<String> subjects) {
    static Codes of(Figures figures) {
        return new Codes(
                figures.datasets().stream().map(Dataset::key).collect(Collectors.toSet()),
                keys(figures.measures()),
                keys(figures.subjects()));
    }

    private static Set<String> keys(List<Term> terms) {
        return terms.stream().map(Term::key).collect(Collectors.toSet());
    }

    /** All that nobody knows, and what is no code of an area. */
    List<Fault> faults(Asked asked) {
        return Stream.of(
                        fault("tabel", List.of(asked.tabel()), tables::contains),
                        fault("maat", List.of(asked.maat()), measures::contains),
                        fault("onderwerp", asked.onderwerp(), subjects::contains),
                        fault("gebied", asked.gebied(), Codes::isOfAnArea))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> fault(String field, Collection<String> codes, Predicate<String> known) {
        return codes.stream().map(String::strip).allMatch(code -> code.isEmpty() || known.test(code))
                ? Stream.empty()
                : Stream.of(Fault.inQuery(field, "seriesapi.unknown." + field));
    }

    private static boolean isOfAnArea(String code) {
        return AreaCode.find(AreaCode.of(code)).isPresent();
    }
}
