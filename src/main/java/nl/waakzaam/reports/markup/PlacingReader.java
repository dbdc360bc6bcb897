// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.ExpressionReader.Periods;
import nl.waakzaam.reports.markup.Placing.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the line that places a table or chart: subjects, measures, areas and periods between bars, and then how it looks,
 * {@code per1000}, {@code bron …} and {@code titel …} in any order.
 */
final class PlacingReader {
    /** More than this reads badly, and makes a document heavy. */
    static final int MOST = 1_000;

    private final Vocabulary words;
    private final String written;
    private final boolean chart;
    private final List<Fault> faults = new ArrayList<>();

    private Shape shape;
    private Kind kind = Kind.VALUE;
    private Optional<String> dataset = Optional.empty();
    private List<Inline> title = List.of();

    PlacingReader(Vocabulary words, String written, boolean chart) {
        this.words = words;
        this.written = written;
        this.chart = chart;
        shape = chart ? Shape.LINES : Shape.PLAIN;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What is placed; null when there are faults. */
    @Nullable
    Placing read() {
        var parts = Arrays.stream(written.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() < 4) {
            fault("verslagen.fault.placing");
            return null;
        }
        parts.stream().skip(4).forEach(this::more);
        var subjects = each(parts.get(0), this::subject);
        var measures = each(parts.get(1), this::measure);
        var areas = each(parts.get(2), this::area);
        var periods = ExpressionReader.periods(parts.get(3), this::fault);
        return periods == null || !faults.isEmpty() ? null : sized(placing(subjects, measures, areas, periods));
    }

    private Placing placing(List<String> subjects, List<String> measures, List<String> areas, Periods periods) {
        var until = periods.until() == null ? periods.from() : periods.until();
        return new Placing(subjects, measures, areas, dataset, periods.from(), until, kind, shape, title);
    }

    private @Nullable Placing sized(Placing placing) {
        if ((long) placing.columns().size() * placing.periods().size() > MOST) {
            fault("verslagen.fault.large", MOST);
            return null;
        }
        if (placing.hasDevelopment() && placing.periods().size() < 2) {
            fault("verslagen.fault.two-periods", Shape.DEVELOPMENT.word());
            return null;
        }
        return placing;
    }

    private interface Reading {
        Optional<String> of(String word);
    }

    private static List<String> each(String text, Reading reading) {
        return Arrays.stream(text.split(",", -1))
                .flatMap(word -> reading.of(word.strip()).stream())
                .distinct()
                .toList();
    }

    private Optional<String> subject(String word) {
        var known = "-".equals(word) ? Optional.of(word) : words.subject(word);
        if (known.isEmpty()) {
            fault("verslagen.fault.subject", word, words.someSubjects());
        }
        return known;
    }

    private Optional<String> measure(String word) {
        var known = words.measure(word);
        if (known.isEmpty()) {
            fault("verslagen.fault.measure", word, words.allMeasures());
        }
        return known;
    }

    private Optional<String> area(String word) {
        var code = word.toUpperCase(Locale.ROOT);
        if (!ExpressionReader.isArea(code)) {
            fault("verslagen.fault.area", word);
        }
        return Optional.of(code);
    }

    private void more(String part) {
        var plain = part.toLowerCase(Locale.ROOT);
        var looks = Arrays.stream(Shape.values())
                .filter(one -> one.word().equals(plain) && one.isChart() == chart)
                .findFirst();
        if (looks.isPresent()) {
            shape = looks.get();
        } else if (plain.startsWith("bron ") || plain.startsWith("source ")) {
            dataset = Optional.of(part.substring(part.indexOf(' ') + 1).strip());
        } else if (plain.startsWith("titel ") || plain.startsWith("title ")) {
            title = title(part.substring(part.indexOf(' ') + 1).strip());
        } else if (ExpressionReader.kindOf(plain).equals(Optional.of(Kind.RATE))) {
            kind = Kind.RATE;
        } else {
            fault("verslagen.fault.shape", part, chart ? "lijnen, staven" : "cijfers, ontwikkeling");
        }
    }

    /** Nothing can be put in a footnote from there. */
    private List<Inline> title(String text) {
        var read = new LineReader(words, text, faults).read();
        if (read.stream().anyMatch(Inline.Note.class::isInstance)) {
            fault("verslagen.fault.title");
        }
        return read;
    }

    private void fault(String textKey, Object... values) {
        faults.add(Fault.of("{{" + written + "}}", textKey, values));
    }
}
