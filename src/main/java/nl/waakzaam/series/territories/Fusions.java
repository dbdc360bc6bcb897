// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipalities.Merger;

/** Where all municipalities went: each as a whole into another, or in declared shares into several. */
final class Fusions {
    private final Map<String, List<Fusion>> into;
    private final Map<String, List<Fusion>> from;

    /** A share of a municipality that went into another, on the first day that it was in it. */
    record Fusion(String from, String into, double share, LocalDate on) {}

    Fusions(Municipalities municipalities, Collection<Part> declared) {
        var splits = declared.stream().filter(Part::isSplit).toList();
        var split = splits.stream().map(Part::part).collect(Collectors.toSet());
        var all = Stream.concat(
                        municipalities.mergers(LocalDate.MIN, LocalDate.MAX).stream()
                                .filter(merger -> !split.contains(merger.from()))
                                .map(Fusions::whole),
                        splits.stream().map(Fusions::share))
                .toList();
        into = all.stream().collect(Collectors.groupingBy(Fusion::into));
        from = all.stream().collect(Collectors.groupingBy(Fusion::from));
    }

    private static Fusion whole(Merger merger) {
        return new Fusion(merger.from(), merger.into(), 1, merger.on());
    }

    private static Fusion share(Part part) {
        return new Fusion(part.part(), part.whole(), part.share(), part.since());
    }

    /** What went into a municipality. */
    List<Fusion> into(String code) {
        return into.getOrDefault(code, List.of());
    }

    /** What became of a municipality; nothing while it exists. */
    List<Fusion> of(String code) {
        return from.getOrDefault(code, List.of());
    }

    /** All municipalities that ended after a day, with the day from which they were no more. */
    Map<String, LocalDate> endedAfter(LocalDate day) {
        return from.values().stream()
                .map(List::getFirst)
                .filter(fusion -> fusion.on().isAfter(day))
                .collect(Collectors.toMap(Fusion::from, Fusion::on));
    }
}
