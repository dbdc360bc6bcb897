// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure.Missing;

/**
 * Which column of a file means what.
 *
 * @param header names of the columns
 * @param subjects what the texts of its column mean
 * @param missing what stands where there is no value, and why
 * @param finalAfterYears how long after its end a period stays provisional where nothing else says it
 */
record Layout(
        Dataset dataset,
        LocalDate referenceDate,
        String definition,
        List<String> header,
        Place subject,
        Place area,
        Place period,
        Optional<Place> status,
        List<Value> values,
        Function<String, Optional<Term>> subjects,
        Map<String, String> areas,
        Map<String, Missing> missing,
        Optional<Integer> finalAfterYears) {
    /** A column, or the same for each line. */
    sealed interface Place {
        record Column(int number) implements Place {}

        record Fixed(String text) implements Place {}
    }

    /**
     * A column with values.
     *
     * @param subject where the column itself says of what; otherwise that of the line
     */
    record Value(int column, Term measure, Optional<Term> subject) {}
}
