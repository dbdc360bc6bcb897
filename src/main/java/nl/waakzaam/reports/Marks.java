// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.compare.Alignment;

/** Which number each block of a new text had in the old one. */
final class Marks {
    private static final int NEW = 0;

    private Marks() {}

    /** For each text the number it keeps, nought for what is new. */
    static List<Integer> of(List<Written> before, List<String> after) {
        var marks = new ArrayList<>(Collections.nCopies(after.size(), NEW));
        var old = before.stream().map(Written::text).toList();
        for (var pair : Alignment.of(old, after).pairs()) {
            if (pair.before() >= 0 && pair.after() >= 0) {
                marks.set(pair.after(), before.get(pair.before()).mark());
            }
        }
        return marks;
    }
}
