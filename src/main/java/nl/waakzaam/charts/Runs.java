// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** MapPlaces after each other for which the same holds. */
final class Runs {
    private Runs() {}

    record Run(int first, int last) {}

    static List<Run> of(int count, IntPredicate holds) {
        var runs = new ArrayList<Run>();
        for (int place = 0; place < count; place++) {
            if (holds.test(place)) {
                var goesOn = !runs.isEmpty() && runs.getLast().last() == place - 1;
                var first = goesOn ? runs.removeLast().first() : place;
                runs.add(new Run(first, place));
            }
        }
        return runs;
    }
}
