// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All figures that there are, each as it was known on a day: the newest complete vintage with the line whose reference
 * date is not later.
 */
public interface Figures {
    /** A line as it was known on a day. */
    Optional<Series> find(SeriesKey key, Period.Kind kind, LocalDate knownOn);

    /** A line as one vintage has it. */
    Optional<Series> find(SeriesKey key, Period.Kind kind, Vintage vintage);

    /**
     * A line from the table of a known publisher that reached furthest on that day, so that an old table never takes the
     * place of newer years; of several the first by rank, then those of others. Never from an invented one unless the area is.
     */
    Optional<Series> best(String measure, String subject, String area, Period.Kind kind, LocalDate knownOn);

    /**
     * The same for many areas, in one question: what is asked of each of them alone afterwards is known already. Those that
     * have it.
     */
    default List<Series> best(
            String measure, String subject, Collection<String> areas, Period.Kind kind, LocalDate knownOn) {
        return areas.stream()
                .flatMap(area -> best(measure, subject, area, kind, knownOn).stream())
                .toList();
    }

    /** The same line for many areas, as for a map: those that have it, in one question. */
    List<Series> list(
            String dataset,
            String measure,
            String subject,
            Collection<String> areas,
            Period.Kind kind,
            LocalDate knownOn);

    /** Every line whose key has these, by dataset, measure, subject, area and kind; nulls are any. For choosing, at most so many. */
    List<Line> lines(LineFilter filter, int limit);

    /** Complete vintages of a table, the newest reference date first. */
    List<Vintage> vintages(String dataset);

    List<Dataset> datasets();

    Optional<Dataset> dataset(String key);

    /** What can be counted, and of what: keys with their names. */
    List<Term> measures();

    List<Term> subjects();

    /** The name of an area, as Utrecht; its code where nobody knows a name. */
    String nameOf(String area);

    /** Areas whose name or code contains this, municipalities of a day first. */
    List<Area> areas(String text, Area.Kind kind, LocalDate day, int limit);

    /** A line that exists in some vintage. */
    record Line(SeriesKey key, Period.Kind kind) {}

    /** Which lines are meant; what is empty may be anything. */
    record LineFilter(
            Optional<String> dataset,
            Optional<String> measure,
            Optional<String> subject,
            Optional<String> area,
            Optional<Period.Kind> kind) {
        /** Of periods of any length. */
        public LineFilter(
                Optional<String> dataset, Optional<String> measure, Optional<String> subject, Optional<String> area) {
            this(dataset, measure, subject, area, Optional.empty());
        }
    }

    /** A key of a measure or subject and what it is called. */
    record Term(String key, String titleNl, String titleEn) {
        public String title(java.util.Locale language) {
            return "nl".equals(language.getLanguage()) ? titleNl : titleEn;
        }
    }

    /** An area with its code. */
    record Area(String code, Kind kind, String name) {
        /** What an area is; a region only groups provinces or municipalities; residual ones are the rest, as GM0999. */
        public enum Kind {
            COUNTRY,
            PROVINCE,
            POLICE_UNIT,
            SAFETY_REGION,
            MUNICIPALITY,
            DISTRICT,
            NEIGHBOURHOOD,
            REGION,
            RESIDUAL,
            INVENTED
        }
    }
}
