// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Keys of one sort, each with its place in the order in which they came; the database's numbers are asked for many at once. */
final class Numbered {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private int[] numbers = new int[64];
    private long[] hashes = new long[64];
    private int asked;

    int place(String key) {
        return places.computeIfAbsent(key, this::add);
    }

    String key(int place) {
        return keys.get(place);
    }

    /** The database's number of a key that was asked for. */
    int number(int place) {
        return numbers[place];
    }

    /** The same for the same key at any time. */
    long hash(int place) {
        return hashes[place];
    }

    /** Asks for the numbers of those that came since. */
    void ask(Function<List<String>, Map<String, Integer>> database) {
        var fresh = keys.subList(asked, keys.size());
        if (!fresh.isEmpty()) {
            var found = database.apply(List.copyOf(fresh));
            for (; asked < keys.size(); asked++) {
                numbers[asked] = Objects.requireNonNull(found.get(keys.get(asked)));
            }
        }
    }

    private int add(String key) {
        var place = keys.size();
        if (place == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * place);
            hashes = Arrays.copyOf(hashes, 2 * place);
        }
        keys.add(key);
        hashes[place] = Checksum.of(key);
        return place;
    }
}
