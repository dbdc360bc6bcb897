// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import org.jspecify.annotations.Nullable;

/** A small register that looks at every number it holds. */
final class RegisterInMemory implements StolenLookup {
    private final List<StolenKey> rows = new ArrayList<>();
    private long goods;

    RegisterInMemory with(IdentifierKind kind, String number, String category, @Nullable String make) {
        goods++;
        if (Identifiers.read(kind, number) instanceof Reading.Number read) {
            read.keys().forEach(key -> rows.add(new StolenKey(goods, goods, key, category, make, "rood")));
        }
        return this;
    }

    RegisterInMemory without(String number) {
        rows.removeIf(row -> row.key().normal().equals(number));
        return this;
    }

    /** Never behind. */
    @Override
    public void catchUp() {}

    @Override
    public List<Neighbour> near(String folded, int edits, int limit) {
        return rows.stream()
                .map(row -> row.key().folded())
                .distinct()
                .filter(other -> edits == 0
                        ? other.equals(folded)
                        : Slip.between(folded, other).isPresent())
                .map(other -> new Neighbour(other, other.equals(folded) ? 0 : 1))
                .limit(limit)
                .toList();
    }

    @Override
    public int density(String folded, int enough) {
        var prefix = folded.substring(0, Math.max(0, folded.length() - 3));
        return (int) rows.stream()
                .map(row -> row.key().folded())
                .distinct()
                .filter(other -> other.length() == folded.length() && other.startsWith(prefix))
                .limit(enough)
                .count();
    }

    @Override
    public List<StolenKey> resolve(Collection<String> folded) {
        return rows.stream().filter(row -> folded.contains(row.key().folded())).toList();
    }

    @Override
    public List<StolenKey> worn(String foldedPattern, Predicate<StolenKey> allowed, int limit) {
        throw new AssertionError("the public check never searches worn numbers");
    }
}
