// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.series.territories.Fusions.Fusion;
import org.springframework.stereotype.Component;

/** Gathers the lines that areas on the boundaries of a day are made of, all of the newest vintage that has any of them. */
@Component
class Redrawing {
    private final Municipalities municipalities;
    private final DeclaredParts declared;
    private final Figures figures;

    Redrawing(Municipalities municipalities, DeclaredParts declared, Figures figures) {
        this.municipalities = municipalities;
        this.declared = declared;
        this.figures = figures;
    }

    Redrawn of(SeriesKey key, Collection<String> members, Period.Kind kind, LocalDate boundaries, LocalDate knownOn) {
        var fusions = new Fusions(municipalities, declared.all());
        var codes = members.stream()
                .flatMap(member -> pieces(member, boundaries, fusions, none -> false).list().stream())
                .map(Piece::code)
                .distinct()
                .toList();
        var lines = newest(lines(key, codes, kind, knownOn));
        var drawn = drawnBySource(key, kind, knownOn, fusions, lines);
        var pieces = members.stream()
                .collect(Collectors.toMap(member -> member, member -> pieces(member, boundaries, fusions, drawn)));
        return new Redrawn(
                key,
                boundaries,
                pieces,
                lines.stream().collect(Collectors.toMap(line -> line.key().area(), line -> line)));
    }

    private Pieces pieces(String code, LocalDate boundaries, Fusions fusions, Predicate<Fusion> drawnBySource) {
        return Pieces.of(code, boundaries, municipalities, fusions, drawnBySource);
    }

    /** Lines of counts that have any figure. */
    private List<Series> lines(SeriesKey key, Collection<String> codes, Period.Kind kind, LocalDate knownOn) {
        return figures.list(key.dataset(), key.measure(), key.subject(), codes, kind, knownOn).stream()
                .filter(line -> line.unit() == Unit.COUNT)
                .filter(line -> line.figures().stream()
                        .anyMatch(figure -> figure.value().isPresent()))
                .toList();
    }

    private static List<Series> newest(List<Series> lines) {
        var newest = lines.stream()
                .map(Series::vintage)
                .max(Comparator.comparing(Vintage::referenceDate)
                        .thenComparing(Vintage::retrievedAt)
                        .thenComparing(Vintage::id));
        return lines.stream()
                .filter(line -> newest.filter(
                                vintage -> vintage.id() == line.vintage().id())
                        .isPresent())
                .toList();
    }

    private static LocalDate begin(List<Series> lines) {
        return lines.stream()
                .map(line -> line.figures().getFirst().period().firstDay())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /**
     * Whether the table counts what merged in with what it merged into, for all periods: it has no line of that, and none of
     * anything that ended before either.
     */
    private Predicate<Fusion> drawnBySource(
            SeriesKey key, Period.Kind kind, LocalDate knownOn, Fusions fusions, List<Series> lines) {
        if (lines.isEmpty()) {
            return fusion -> false;
        }
        var vintage = lines.getFirst().vintage();
        var ended = fusions.endedAfter(begin(lines));
        var there = lines(key, ended.keySet(), kind, knownOn).stream()
                .filter(line -> line.vintage().id() == vintage.id())
                .map(line -> line.key().area())
                .collect(Collectors.toSet());
        var first = ended.entrySet().stream()
                .filter(end -> there.contains(end.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return fusion -> !there.contains(fusion.from())
                && fusion.on().isBefore(first)
                && !fusion.on().isAfter(vintage.referenceDate());
    }
}
