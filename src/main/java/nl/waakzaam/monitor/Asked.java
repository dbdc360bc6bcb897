// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waakzaam.series.Period;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;

/**
 * What an address asks to see.
 *
 * @param selection what could be read; what could not is as usual in it
 * @param faults all that could not be read
 */
public record Asked(Selection selection, List<Fault> faults) {
    public static final String SUBJECT = "onderwerp";
    public static final String MEASURE = "maat";
    public static final String AREA = "gebied";
    public static final String FROM = "van";
    public static final String UNTIL = "tot";
    public static final String KIND = "periode";
    public static final String SHOW = "weergave";
    public static final String BASE = "basis";
    public static final String KNOWN_ON = "bekendOp";

    private static final Pattern WORD = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final Pattern CODE = Pattern.compile("NL|[A-Z]{2}[0-9]{2,8}");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Map<String, Period.Kind> KINDS =
            Map.of("jaar", Period.Kind.YEAR, "kwartaal", Period.Kind.QUARTER, "maand", Period.Kind.MONTH);

    /** Reads the fields of an address; empty ones are as usual. */
    public static Asked of(Map<String, String> query, LocalDate today) {
        return new Reading(query).selection(today);
    }

    /** What was chosen. Refuses with {@link InvalidInput} when any of it could not be read. */
    public Selection orRefuse() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return selection;
    }

    /** What is wrong, to stand at the fields of a page. */
    public FormErrors errors() {
        return FormErrors.from(new InvalidInput(faults));
    }

    static String word(Period.Kind kind) {
        return switch (kind) {
            case YEAR -> "jaar";
            case QUARTER -> "kwartaal";
            case MONTH -> "maand";
        };
    }

    private static final class Reading {
        private final Map<String, String> query;
        private final List<Fault> faults = new ArrayList<>();

        private Reading(Map<String, String> query) {
            this.query = query;
        }

        private Asked selection(LocalDate today) {
            var from = read(FROM, "monitor.error.period", Period::parse);
            var until = read(UNTIL, "monitor.error.period", Period::parse);
            if (from.isPresent()
                    && until.isPresent()
                    && until.get().lastDay().isBefore(from.get().firstDay())) {
                fault(UNTIL, "monitor.error.until");
            }
            var knownOn = knownOn(today);
            var base = read(BASE, "monitor.error.year", text -> Integer.valueOf(matching(YEAR, text)));
            var selection = new Selection(
                    read(SUBJECT, "monitor.error.subject", text -> matching(WORD, text))
                            .orElse(""),
                    read(MEASURE, "monitor.error.measure", text -> matching(WORD, text))
                            .orElse(Selection.CRIMES),
                    read(AREA, "monitor.error.area", text -> matching(CODE, text.toUpperCase(Locale.ROOT)))
                            .orElse(Selection.COUNTRY),
                    from,
                    until,
                    read(KIND, "monitor.error.kind", Reading::kind).orElse(Period.Kind.YEAR),
                    knownOn.orElse(today),
                    knownOn.isPresent(),
                    read(SHOW, "monitor.error.show", text -> Show.find(text).orElseThrow(IllegalArgumentException::new))
                            .orElse(Show.COUNT),
                    base.map(OptionalInt::of).orElseGet(OptionalInt::empty));
            return new Asked(selection, List.copyOf(faults));
        }

        private Optional<LocalDate> knownOn(LocalDate today) {
            var day = read(KNOWN_ON, "monitor.error.day", Reading::day);
            if (day.filter(one -> one.isAfter(today)).isPresent()) {
                fault(KNOWN_ON, "monitor.error.future");
                return Optional.empty();
            }
            return day;
        }

        private <T> Optional<T> read(String field, String textKey, Function<String, T> reader) {
            var text = query.getOrDefault(field, "").strip();
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
            } catch (IllegalArgumentException unreadable) {
                fault(field, textKey);
                return Optional.empty();
            }
        }

        private void fault(String field, String textKey) {
            faults.add(Fault.inQuery(field, textKey));
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException none) {
                throw new IllegalArgumentException(none);
            }
        }

        private static Period.Kind kind(String text) {
            return Optional.ofNullable(KINDS.get(text)).orElseThrow(IllegalArgumentException::new);
        }

        private static String matching(Pattern pattern, String text) {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        }
    }
}
