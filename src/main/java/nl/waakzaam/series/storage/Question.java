// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * Which line is asked for, of which areas, and as known when.
 *
 * @param dataset null for the best, as {@link StoredLines} choose it
 * @param vintage null for the newest that was known on the day
 */
record Question(
        @Nullable String dataset,
        String measure,
        String subject,
        List<String> areas,
        Period.Kind kind,
        @Nullable LocalDate knownOn,
        @Nullable Integer vintage) {
    static Question of(SeriesKey key, Period.Kind kind, LocalDate knownOn) {
        return new Question(
                key.dataset(), key.measure(), key.subject(), List.of(AreaCode.of(key.area())), kind, knownOn, null);
    }

    static Question of(SeriesKey key, Period.Kind kind, int vintage) {
        return new Question(
                key.dataset(), key.measure(), key.subject(), List.of(AreaCode.of(key.area())), kind, null, vintage);
    }

    static Question best(String measure, String subject, String area, Period.Kind kind, LocalDate knownOn) {
        return new Question(null, measure, subject, List.of(AreaCode.of(area)), kind, knownOn, null);
    }

    static Question list(
            String dataset, String measure, String subject, Collection<String> areas, Period.Kind kind, LocalDate day) {
        var codes = areas.stream().map(AreaCode::of).distinct().toList();
        return new Question(dataset, measure, subject, codes, kind, day, null);
    }

    /** The best line of each of many areas. */
    static Question best(
            String measure, String subject, Collection<String> areas, Period.Kind kind, LocalDate knownOn) {
        var codes = areas.stream().map(AreaCode::of).distinct().toList();
        return new Question(null, measure, subject, codes, kind, knownOn, null);
    }

    /** The same of one area. */
    Question in(String area) {
        return new Question(dataset, measure, subject, List.of(area), kind, knownOn, vintage);
    }
}
