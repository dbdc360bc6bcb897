// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Which lines are redrawn, on the boundaries of which day. */
    record Drawing(SeriesKey key, Period.Kind kind, LocalDate boundaries, LocalDate knownOn) {}

    /**
     * Reads what all areas are made of at once; each is made of the newest vintage that has any of its own parts, as if it
     * had been asked alone.
     *
     * @param members the municipalities of each area, on the day of the boundaries
     */
    Map<String, Redrawn> of(Drawing asked, Map<String, List<String>> members) {
        var fusions = new Fusions(municipalities, declared.all());
        var codes = members.values().stream()
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), member -> codes(member, asked.boundaries(), fusions)));
        var lines = lines(
                asked, codes.values().stream().flatMap(List::stream).distinct().toList());
        var ended = lines(asked, fusions.endedAfter(begin(lines)).keySet());
        return members.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, area -> {
            var own = area.getValue().stream()
                    .flatMap(member -> codes.getOrDefault(member, List.of()).stream())
                    .collect(Collectors.toSet());
            var newest = newest(lines.stream()
                    .filter(line -> own.contains(line.key().area()))
                    .toList());
            return redrawn(asked, area.getValue(), newest, fusions, drawnBySource(fusions, newest, ended));
        }));
    }

    private Redrawn redrawn(
            Drawing asked, List<String> members, List<Series> lines, Fusions fusions, Predicate<Fusion> drawn) {
        return new Redrawn(
                asked.key(),
                asked.boundaries(),
                members.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), member -> pieces(member, asked.boundaries(), fusions, drawn))),
                lines.stream().collect(Collectors.toMap(line -> line.key().area(), Function.identity())));
    }

    private List<String> codes(String member, LocalDate boundaries, Fusions fusions) {
        return pieces(member, boundaries, fusions, none -> false).list().stream()
                .map(Piece::code)
                .distinct()
                .toList();
    }

    private Pieces pieces(String code, LocalDate boundaries, Fusions fusions, Predicate<Fusion> drawnBySource) {
        return Pieces.of(code, boundaries, municipalities, fusions, drawnBySource);
    }

    /** Lines of counts that have any figure. */
    private List<Series> lines(Drawing asked, Collection<String> codes) {
        var key = asked.key();
        return codes.isEmpty()
                ? List.of()
                : figures
                        .list(key.dataset(), key.measure(), key.subject(), codes, asked.kind(), asked.knownOn())
                        .stream()
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
    private static Predicate<Fusion> drawnBySource(Fusions fusions, List<Series> lines, List<Series> endedLines) {
        if (lines.isEmpty()) {
            return fusion -> false;
        }
        var vintage = lines.getFirst().vintage();
        var ended = fusions.endedAfter(begin(lines));
        var there = endedLines.stream()
                .filter(line -> line.vintage().id() == vintage.id())
                .map(line -> line.key().area())
                .filter(ended::containsKey)
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
