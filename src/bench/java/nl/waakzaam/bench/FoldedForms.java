// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;

/** The folded forms of generated numbers, as the product's own reader makes them. */
final class FoldedForms {
    private FoldedForms() {}

    static Stream<String> of(GeneratedGood good) {
        return Identifiers.read(good.kind(), good.number()) instanceof Reading.Number number
                ? number.keys().stream().map(key -> key.folded())
                : Stream.empty();
    }

    /** The distinct forms of a whole register, sorted. */
    static List<String> distinct(GeneratedRegister register) {
        var all = register.goods().parallel().flatMap(FoldedForms::of).toArray(String[]::new);
        Arrays.parallelSort(all);
        int kept = 0;
        for (var folded : all) {
            if (kept == 0 || !all[kept - 1].equals(folded)) {
                all[kept++] = folded;
            }
        }
        return Arrays.asList(Arrays.copyOf(all, kept));
    }

    /** A misread number of a registered good. */
    static String misread(GeneratedRegister register, Misreading way, SplittableRandom random) {
        while (true) {
            var good = register.anyGood(random);
            var folded = first(new GeneratedGood(good.model(), way.of(good.number(), random)));
            if (folded.isPresent()) {
                return folded.get();
            }
        }
    }

    /** Searches as they come: a third misread, a third from just after a registered series, a third unrelated. */
    static List<String> queries(GeneratedRegister register, int count, long seed) {
        var random = new SplittableRandom(seed);
        var queries = new ArrayList<String>(count);
        while (queries.size() < count) {
            switch (queries.size() % 3) {
                case 0 -> queries.add(misread(register, Misreading.any(random), random));
                case 1 -> first(register.denseInnocent(random)).ifPresent(queries::add);
                default -> first(register.otherInnocent(random)).ifPresent(queries::add);
            }
        }
        return List.copyOf(queries);
    }

    private static Optional<String> first(GeneratedGood good) {
        return of(good).findFirst();
    }
}
