// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads what stands between braces, as {@code woninginbraken 2010–2020, procent, gebied GM0344, bron brief-hic}. */
final class ExpressionReader {
    static final String COUNTED = "misdrijven";

    /** In this table the country is meant when no area is named. */
    static final String COUNTRY = "NL";

    private static final String PERIOD = "[0-9]{4}(?:-[0-9]{2}(?![0-9])|KW0[1-4])?";
    private static final Pattern PERIODS =
            Pattern.compile("(%s)(?:\\s*(?:–|—|-|tot en met|t/m|tot|to|until)\\s*(%s))?".formatted(PERIOD, PERIOD));
    private static final Pattern HEAD = Pattern.compile("(.*?)\\s+(" + PERIODS.pattern() + ")");
    private static final Pattern AREA = Pattern.compile("NL|XX[0-9]{4}|(?:GM|WK|BU|RE|VR|PV|LD)[0-9]{2,8}");
    private static final Pattern NAMED =
            Pattern.compile("(gebied|area|bron|source|maat|measure)\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);

    private final Vocabulary words;
    private final List<Fault> faults = new ArrayList<>();
    private final String written;

    private @Nullable Kind kind;
    private @Nullable String measure;
    private String area = COUNTRY;
    private @Nullable String dataset;

    ExpressionReader(Vocabulary words, String written) {
        this.words = words;
        this.written = written;
    }

    /** The figure that is asked for; null when there are faults. */
    @Nullable
    Expression read() {
        var parts = Arrays.stream(written.split(",", -1)).map(String::strip).toList();
        var head = HEAD.matcher(parts.getFirst());
        if (!head.matches()) {
            fault("verslagen.fault.form");
            return null;
        }
        parts.stream().skip(1).forEach(this::part);
        var subject = subject(head.group(1));
        var periods = periods(head.group(2), this::fault);
        return subject == null || periods == null ? null : expression(subject, periods);
    }

    List<Fault> faults() {
        return faults;
    }

    private @Nullable Expression expression(String subject, Periods periods) {
        var chosen = kind != null ? kind : periods.until() == null ? Kind.VALUE : Kind.PERCENT;
        if (chosen.compares() && periods.until() == null) {
            fault("verslagen.fault.two-periods", chosen.word());
        }
        if (!chosen.compares() && periods.until() != null) {
            fault("verslagen.fault.one-period", chosen.word());
        }
        if (!faults.isEmpty()) {
            return null;
        }
        return new Expression(
                measure == null ? COUNTED : measure,
                subject,
                area,
                Optional.ofNullable(dataset),
                periods.from(),
                Optional.ofNullable(periods.until()),
                chosen,
                Optional.empty());
    }

    /** A subject, or a measure of nothing in particular, as {@code inwoners 2020}. */
    private @Nullable String subject(String word) {
        var known = words.subject(word);
        if (known.isEmpty() && measure == null && words.measure(word).isPresent()) {
            measure = words.measure(word).orElseThrow();
            return "-";
        }
        if (known.isEmpty() && !"-".equals(word)) {
            fault("verslagen.fault.subject", word, words.someSubjects());
        }
        return known.orElse("-");
    }

    private void part(String part) {
        var named = NAMED.matcher(part);
        if (named.matches()) {
            named(named.group(1).toLowerCase(Locale.ROOT), named.group(2).strip());
            return;
        }
        var asKind = kindOf(part);
        if (asKind.isPresent()) {
            kind = asKind.get();
        } else {
            measure(part);
        }
    }

    private void named(String what, String value) {
        switch (what) {
            case "gebied", "area" -> area(value);
            case "bron", "source" -> dataset = value;
            default -> measure(value);
        }
    }

    private void area(String code) {
        area = code.toUpperCase(Locale.ROOT);
        if (!isArea(area)) {
            fault("verslagen.fault.area", code);
        }
    }

    private void measure(String word) {
        measure = words.measure(word).orElse(null);
        if (measure == null) {
            fault("verslagen.fault.kind", word, kinds(), words.allMeasures());
        }
    }

    private void fault(String textKey, Object... values) {
        faults.add(Fault.of("{" + written + "}", textKey, values));
    }

    static boolean isArea(String code) {
        return AREA.matcher(code).matches();
    }

    static String kinds() {
        return String.join(", ", Arrays.stream(Kind.values()).map(Kind::word).toList());
    }

    static Optional<Kind> kindOf(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "aantal", "count", "number" -> Optional.of(Kind.VALUE);
            case "procent", "percent", "%" -> Optional.of(Kind.PERCENT);
            case "percent1" -> Optional.of(Kind.PERCENT1);
            case "verschil", "difference" -> Optional.of(Kind.DIFFERENCE);
            case "development" -> Optional.of(Kind.DEVELOPMENT);
            case "per 1000", "per 1.000", "rate" -> Optional.of(Kind.RATE);
            default ->
                Arrays.stream(Kind.values())
                        .filter(one -> one.word().equals(plain))
                        .findFirst();
        };
    }

    /** One period, or the first and last of several. */
    record Periods(Period from, @Nullable Period until) {}

    /** Who is told what is wrong. */
    interface Complaints {
        void add(String textKey, Object... values);
    }

    static @Nullable Periods periods(String text, Complaints complaints) {
        var matcher = PERIODS.matcher(text.strip());
        if (!matcher.matches()) {
            complaints.add("verslagen.fault.period", text);
            return null;
        }
        try {
            return ordered(matcher, complaints);
        } catch (IllegalArgumentException none) {
            complaints.add("verslagen.fault.period", text);
            return null;
        }
    }

    private static @Nullable Periods ordered(Matcher matcher, Complaints complaints) {
        var from = Period.parse(matcher.group(1));
        var second = matcher.group(2);
        var until = second == null ? null : Period.parse(second);
        if (until != null && (until.kind() != from.kind() || until.ordinal() <= from.ordinal())) {
            complaints.add("verslagen.fault.order");
            return null;
        }
        return new Periods(from, until);
    }
}
