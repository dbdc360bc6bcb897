// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import nl.waakzaam.series.Series.Unit;

/**
 * Something that is counted, or of which it is counted, and what it is called.
 *
 * @param unit of what is counted; a count for what is not
 */
record Term(String key, Unit unit, String nl, String en) {
    static Term subject(String key, String nl, String en) {
        return new Term(key, Unit.COUNT, nl, en);
    }
}
