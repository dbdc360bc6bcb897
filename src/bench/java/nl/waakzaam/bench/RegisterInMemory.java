// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.lookup.IndexUnderTest;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;

/** The generated register behind the product's index, with a map in the place of PostgreSQL. */
final class RegisterInMemory implements StolenLookup {
    private final IndexUnderTest index;
    private final Map<String, List<StolenKey>> byFolded;

    RegisterInMemory(GeneratedRegister register, IndexUnderTest index) {
        this.index = index;
        this.byFolded = HashMap.newHashMap(register.size());
        for (int i = 0; i < register.size(); i++) {
            enter(i, register.good(i));
        }
    }

    /** Never behind. */
    @Override
    public void catchUp() {}

    @Override
    public List<Neighbour> near(String folded, int edits, int limit) {
        return index.neighbours(folded, edits, limit);
    }

    @Override
    public int density(String folded, int enough) {
        return index.density(folded, enough);
    }

    @Override
    public List<StolenKey> resolve(Collection<String> folded) {
        return folded.stream()
                .flatMap(form -> byFolded.getOrDefault(form, List.of()).stream())
                .toList();
    }

    @Override
    public List<StolenKey> worn(String foldedPattern, Predicate<StolenKey> allowed, int limit) {
        throw new UnsupportedOperationException("no measurement asks for worn numbers");
    }

    private void enter(int id, GeneratedGood good) {
        if (Identifiers.read(good.kind(), good.number()) instanceof Reading.Number number) {
            for (var key : number.keys()) {
                var row = new StolenKey(
                        id,
                        id,
                        key,
                        good.model().category().code(),
                        good.model().make(),
                        null);
                byFolded.merge(key.folded(), List.of(row), RegisterInMemory::joined);
            }
        }
    }

    private static List<StolenKey> joined(List<StolenKey> some, List<StolenKey> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
