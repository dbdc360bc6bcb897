// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** Takes declared parts in, all or none. What is wrong is told all at once. */
@Component
class TerritoryImport {
    private static final double EXACT = 0.000_005;

    private final Municipalities municipalities;
    private final DeclaredParts parts;

    TerritoryImport(Municipalities municipalities, DeclaredParts parts) {
        this.municipalities = municipalities;
        this.parts = parts;
    }

    /**
     * Refuses a file with a line that cannot be read, an unknown municipality, a split of one that did not end that day, the
     * same line twice, shares of a split that are not one together, and a municipality in two wholes of a kind at once.
     *
     * @return what is wrong with the file; empty when it was taken in
     */
    List<String> take(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var read = PartFile.read(reader);
            var errors = new ArrayList<>(read.errors());
            errors.addAll(wrong(read.parts()));
            if (errors.isEmpty()) {
                parts.replace(read.parts());
            }
            return List.copyOf(errors);
        }
    }

    private List<String> wrong(List<Part> declared) {
        var errors = new ArrayList<String>();
        declared.forEach(part -> wrong(part).ifPresent(errors::add));
        errors.addAll(splits(declared));
        errors.addAll(overlaps(declared));
        return errors;
    }

    private Optional<String> wrong(Part part) {
        var municipality = municipalities.find(part.part());
        if (municipality.isEmpty()) {
            return Optional.of("there is no municipality " + part.part());
        }
        if (!part.isSplit()) {
            return Optional.empty();
        }
        if (municipalities.findAt(part.whole(), part.since()).isEmpty()) {
            return Optional.of("there is no municipality %s on %s".formatted(part.whole(), part.since()));
        }
        return part.since().equals(municipality.get().until())
                ? Optional.empty()
                : Optional.of("%s did not end on %s".formatted(part.part(), part.since()));
    }

    private static List<String> splits(List<Part> declared) {
        var sums = declared.stream()
                .filter(Part::isSplit)
                .collect(Collectors.groupingBy(Part::part, TreeMap::new, Collectors.summingDouble(Part::share)));
        return sums.entrySet().stream()
                .filter(sum -> Math.abs(sum.getValue() - 1) > EXACT)
                .map(sum -> "the shares of %s are %s together, not 1".formatted(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static List<String> overlaps(List<Part> declared) {
        var kinds = declared.stream()
                .collect(Collectors.groupingBy(TerritoryImport::place, LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .filter(kind -> overlap(kind.getValue()))
                .map(kind -> "%s at the same time".formatted(kind.getKey()))
                .toList();
    }

    /** What can be true only once at a time. */
    private static String place(Part part) {
        return part.isSplit()
                ? "%s twice into %s".formatted(part.part(), part.whole())
                : "%s in two wholes that begin with %s"
                        .formatted(part.part(), part.whole().substring(0, 2));
    }

    private static boolean overlap(List<Part> parts) {
        return parts.stream()
                .anyMatch(one -> parts.stream().anyMatch(other -> one != other && other.holdsOn(one.since())));
    }
}
