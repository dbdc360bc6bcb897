// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;
import java.util.regex.Pattern;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;

/** What the outline leaves to write, between square brackets, and nobody wrote yet. */
final class Unwritten {
    private static final Pattern LEFT =
            Pattern.compile("\\[\\s*(?:Schrijf hier|Write here)\\b[^\\]]*\\]?", Pattern.CASE_INSENSITIVE);

    private Unwritten() {}

    static List<Finding> in(Piece piece) {
        return LEFT.matcher(piece.text())
                .results()
                .map(left -> new Finding(Finding.Kind.UNWRITTEN, piece.mark(), left.group(), List.of()))
                .toList();
    }
}
