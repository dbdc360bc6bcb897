// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Vintage;
import org.springframework.stereotype.Component;

/** An offence in each municipality that existed on a day. Read once for each vintage: it never changes afterwards. */
@Component
class MapFigures {
    private static final int KEPT = 12;

    private final Figures figures;
    private final CrimesByMunicipality crimes;
    private final Municipalities municipalities;
    private final Map<Asked, List<Place>> kept = new ConcurrentHashMap<>();

    MapFigures(Figures figures, CrimesByMunicipality crimes, Municipalities municipalities) {
        this.figures = figures;
        this.crimes = crimes;
        this.municipalities = municipalities;
    }

    /** A municipality with its figures; no rate where nobody counted what it is divided by. */
    record Place(String code, String name, Series counts, Optional<Rates.Rate> rate) {}

    /** What decides what is read: later vintages make another. */
    private record Asked(String subject, LocalDate knownOn, List<Integer> vintages) {}

    /** By name; empty where no municipality has figures. */
    List<Place> list(String subject, LocalDate knownOn) {
        var asked = new Asked(subject, knownOn, vintages(knownOn));
        var known = kept.get(asked);
        if (known != null) {
            return known;
        }
        var read = read(subject, knownOn);
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(asked, read);
        return read;
    }

    /** The years that any of them has a count of. */
    static List<Period> years(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.counts().figures().stream())
                .filter(figure -> figure.value().isPresent())
                .map(figure -> figure.period())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<Place> read(String subject, LocalDate knownOn) {
        var all = municipalities.list(knownOn);
        var lines = crimes.lines(subject, all.stream().map(Municipality::code).toList(), knownOn);
        var rates = crimes.rates(subject, lines.values(), knownOn);
        return all.stream()
                .flatMap(one -> Optional.ofNullable(lines.get(one.code())).stream()
                        .map(line ->
                                new Place(one.code(), one.name(), line, Optional.ofNullable(rates.get(one.code())))))
                .toList();
    }

    private List<Integer> vintages(LocalDate knownOn) {
        return figures.datasets().stream()
                .flatMap(dataset -> figures.vintages(dataset.key()).stream()
                        .filter(vintage -> !vintage.referenceDate().isAfter(knownOn))
                        .limit(1))
                .map(Vintage::id)
                .toList();
    }
}
