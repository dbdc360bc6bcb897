// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import org.springframework.stereotype.Component;

/** What {@link Crimes} has of one municipality by year, of all of them in a few questions, however many merged. */
@Component
class CrimesByMunicipality {
    private static final Period.Kind YEAR = Period.Kind.YEAR;

    private final Crimes crimes;
    private final Figures figures;
    private final Territories territories;
    private final Rates rates;

    CrimesByMunicipality(Crimes crimes, Figures figures, Territories territories, Rates rates) {
        this.crimes = crimes;
        this.figures = figures;
        this.territories = territories;
        this.rates = rates;
    }

    /** What {@link Crimes#line} has of each of these, by code. */
    Map<String, Series> lines(String subject, Collection<String> codes, LocalDate knownOn) {
        var lines = new HashMap<String, Series>();
        figures.best(Selection.CRIMES, subject, codes, YEAR, knownOn)
                .forEach(line -> lines.put(line.key().area(), line));
        tables(subject, codes, lines, knownOn)
                .forEach((key, merged) -> territories
                        .onBoundariesOf(key, merged, YEAR, knownOn, knownOn)
                        .forEach(line -> lines.put(line.key().area(), line)));
        return lines;
    }

    /** What merged, by the table that has it or its parts. */
    private Map<SeriesKey, List<String>> tables(
            String subject, Collection<String> codes, Map<String, Series> lines, LocalDate knownOn) {
        var merged =
                codes.stream().filter(code -> crimes.isMerged(code, knownOn)).toList();
        askParts(
                subject,
                merged.stream().filter(code -> !lines.containsKey(code)).toList(),
                knownOn);
        var tables = new HashMap<SeriesKey, List<String>>();
        merged.forEach(code -> Optional.ofNullable(lines.get(code))
                .map(Series::key)
                .or(() -> crimes.keyOfAPart(subject, code, YEAR, knownOn))
                .ifPresent(key -> tables.computeIfAbsent(key.in(Selection.COUNTRY), none -> new ArrayList<>())
                        .add(code)));
        return tables;
    }

    /** Of what has no line of its own the parts are asked at once: each is known afterwards. */
    private void askParts(String subject, Collection<String> codes, LocalDate knownOn) {
        var parts = codes.stream()
                .flatMap(code -> crimes.parts(code, knownOn))
                .distinct()
                .toList();
        if (!parts.isEmpty()) {
            figures.best(Selection.CRIMES, subject, parts, YEAR, knownOn);
        }
    }

    /** What {@link Crimes#rate} has of each of these lines of one subject, by the code of the municipality. */
    Map<String, Rates.Rate> rates(String subject, Collection<Series> lines, LocalDate knownOn) {
        var measure = Rates.denominatorOf(subject);
        figures.best(measure, "-", lines.stream().map(line -> line.key().area()).toList(), YEAR, knownOn);
        var found = new HashMap<String, Rates.Rate>();
        lines.stream()
                .filter(line -> !crimes.isMerged(line.key().area(), knownOn))
                .forEach(line -> rates.of(line, measure, knownOn)
                        .ifPresent(rate -> found.put(line.key().area(), rate)));
        var others = lines.stream()
                .filter(line -> !found.containsKey(line.key().area()))
                .toList();
        found.putAll(rates.of(others, measure, knownOn, knownOn));
        return found;
    }
}
