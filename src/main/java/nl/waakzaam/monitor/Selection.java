// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.series.Period;

/**
 * Which figures somebody chose to see; an address keeps it, see {@link Asked}.
 *
 * @param subject of which, as {@code woninginbraak}; empty where nothing was chosen
 * @param measure what is counted, as {@code misdrijven}
 * @param area where, as {@code GM0344}; {@code NL} for the country
 * @param from the first period that is shown; empty for as early as there is
 * @param until the last period that is shown; empty for as late as there is
 * @param knownOn the day as of which the figures were known
 * @param pinned whether that day was chosen; otherwise it is today
 * @param base the year that is 100 in an index; empty for the first
 */
public record Selection(
        String subject,
        String measure,
        String area,
        Optional<Period> from,
        Optional<Period> until,
        Period.Kind kind,
        LocalDate knownOn,
        boolean pinned,
        Show show,
        OptionalInt base) {
    public static final String CRIMES = "misdrijven";
    public static final String COUNTRY = "NL";

    /** All there is of the country as it is known today. */
    public static Selection everything(LocalDate today) {
        return new Selection(
                "",
                CRIMES,
                COUNTRY,
                Optional.empty(),
                Optional.empty(),
                Period.Kind.YEAR,
                today,
                false,
                Show.COUNT,
                OptionalInt.empty());
    }

    public Selection about(String other) {
        return new Selection(other, measure, area, from, until, kind, knownOn, pinned, show, base);
    }

    public Selection in(String otherArea) {
        return new Selection(subject, measure, otherArea, from, until, kind, knownOn, pinned, show, base);
    }

    public Selection shown(Show other) {
        return new Selection(subject, measure, area, from, until, kind, knownOn, pinned, other, base);
    }

    public Selection upTo(Period last) {
        return new Selection(subject, measure, area, from, Optional.of(last), kind, knownOn, pinned, show, base);
    }

    /** The same, of all periods there are. */
    public Selection whole() {
        return new Selection(
                subject, measure, area, Optional.empty(), Optional.empty(), kind, knownOn, pinned, show, base);
    }

    /** The same, of the day that it is seen: in a year from now its address still shows these figures. */
    public Selection pin() {
        return new Selection(subject, measure, area, from, until, kind, knownOn, true, show, base);
    }

    /** Whether a period lies in what is shown. */
    public boolean holds(Period period) {
        return from.map(first -> !period.firstDay().isBefore(first.firstDay())).orElse(true)
                && until.map(last -> !period.lastDay().isAfter(last.lastDay())).orElse(true);
    }

    /** What stands behind a path to come back here, with its question mark; empty when all is as usual. */
    public String query(String... inPath) {
        var fields = fields(inPath);
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What differs from the usual, by the name of its field: for the address, and as hidden fields of a form. */
    public Map<String, String> fields(String... leftOut) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(Asked.SUBJECT, subject);
        fields.put(Asked.MEASURE, measure.equals(CRIMES) ? "" : measure);
        fields.put(Asked.AREA, area.equals(COUNTRY) ? "" : area);
        fields.put(Asked.FROM, from.map(Selection::code).orElse(""));
        fields.put(Asked.UNTIL, until.map(Selection::code).orElse(""));
        fields.put(Asked.KIND, kind == Period.Kind.YEAR ? "" : Asked.word(kind));
        fields.put(Asked.SHOW, show == Show.COUNT ? "" : show.word());
        fields.put(Asked.BASE, base.isPresent() ? String.valueOf(base.getAsInt()) : "");
        fields.put(Asked.KNOWN_ON, pinned ? knownOn.toString() : "");
        fields.values().removeIf(String::isEmpty);
        fields.keySet().removeAll(Set.of(leftOut));
        return fields;
    }

    private static String code(Period period) {
        return period.kind() == Period.Kind.YEAR ? String.valueOf(period.year()) : period.code();
    }
}
