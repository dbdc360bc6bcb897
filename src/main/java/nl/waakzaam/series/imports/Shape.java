// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as its service describes it.
 *
 * @param title as its publisher gives it
 * @param modified when it was last changed, in the service's words; empty where it does not say
 * @param rows how many there are; 0 where it does not say
 * @param columns all that a row must have
 * @param subject the column with kinds of offences, where there is one
 * @param codes of each column of these three: without spaces at the end, and what the service says of them
 * @param measures what is counted, by the column or code that says it
 * @param byRow whether each row has one measure (version 4) rather than each column
 */
record Shape(
        String title,
        String modified,
        long rows,
        Set<String> columns,
        Optional<String> subject,
        Optional<String> area,
        String period,
        Map<String, Map<String, Code>> codes,
        Map<String, Term> measures,
        boolean byRow) {
    /**
     * One code of a column.
     *
     * @param written as the service writes it, with spaces at the end
     */
    record Code(String written, String title, String status) {
        boolean isProvisional() {
            return status.toLowerCase(java.util.Locale.ROOT).contains("voorlopig") || title.endsWith("*");
        }
    }
}
