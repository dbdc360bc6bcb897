// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Event;
import nl.waakzaam.charts.Line;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Point;
import nl.waakzaam.charts.Style;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.Words;
import nl.waakzaam.series.Period;
import org.springframework.stereotype.Component;

/** The effect of a measure in words and as a drawing. */
@Component
class EffectView {
    private final Telling telling;

    EffectView(Telling telling) {
        this.telling = telling;
    }

    String title(Effect effect, Selection selection, Locale language) {
        var words = telling.in(language);
        var change = effect.telling();
        var what = telling.what(selection.subject(), selection.area(), language);
        if (change.couldBeChance()) {
            return words.text("methods.effect.chance", what);
        }
        var key = change.percent() < 0 ? "methods.effect.down" : "methods.effect.up";
        return words.text(key, what, words.wholePercent(Math.abs(change.percent())));
    }

    List<String> sentences(Effect effect, Locale language) {
        var words = telling.in(language);
        var change = effect.change();
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "methods.effect.sentence",
                effect.start().text(language),
                percent(change.percent(), words),
                percent(change.interval().low(), words),
                percent(change.interval().high(), words)));
        effect.control().ifPresent(control -> sentences.add(sentence(control, words)));
        return sentences;
    }

    private String sentence(Effect.Control control, Words words) {
        return words.text(
                "methods.effect.sentence.control",
                telling.area(control.area()),
                percent(control.change().percent(), words),
                percent(control.change().interval().low(), words),
                percent(control.change().interval().high(), words),
                percent(control.remaining().percent(), words),
                percent(control.remaining().interval().low(), words),
                percent(control.remaining().interval().high(), words));
    }

    private static String percent(double value, Words words) {
        var text = words.wholePercent(value);
        return value >= 0.5 ? "+" + text : text;
    }

    List<String> warnings(Effect effect, Locale language) {
        return effect.warnings().stream()
                .map(warning -> text(warning.textKey(), warning.values(), language))
                .toList();
    }

    String text(String textKey, List<Object> values, Locale language) {
        return telling.in(language).text(textKey, inWords(values, language));
    }

    /** Months, days and numbers as this language writes them. */
    Object[] inWords(List<Object> values, Locale language) {
        var words = telling.in(language);
        return values.stream()
                .map(value -> switch (value) {
                    case Period period -> period.text(language);
                    case LocalDate day -> words.date(day);
                    case Double number -> words.number(number, 2);
                    default -> value;
                })
                .toArray();
    }

    LineChart chart(Effect effect, Selection selection, Locale language) {
        var words = telling.in(language);
        var notes = new ArrayList<>(warnings(effect, language));
        var caption = telling.caption(
                title(effect, selection, language),
                words.text("methods.effect.subtitle"),
                effect.series(),
                notes,
                language);
        return new LineChart(
                caption,
                Axis.count(words.text("methods.axis.month")),
                telling.periods(effect.series(), language),
                List.of(
                        Line.measured(words.text("methods.line.observed"), observed(effect, language)),
                        new Line(words.text("methods.effect.line.fitted"), points(effect.fitted()), Style.EXPECTED),
                        new Line(
                                words.text("methods.effect.line.without"), without(effect, language), Style.REFERENCE)),
                List.of(new Event(effect.start().text(language), words.text("methods.effect.event"))));
    }

    private List<Point> observed(Effect effect, Locale language) {
        return effect.series().figures().stream()
                .map(figure -> telling.point(figure, language))
                .toList();
    }

    private static List<Point> points(List<Double> values) {
        return values.stream().map(EffectView::point).toList();
    }

    /** Only from the measure on: before it, it is what the model makes of it anyway. */
    private List<Point> without(Effect effect, Locale language) {
        var begin = effect.start().ordinal()
                - effect.series().figures().getFirst().period().ordinal();
        var before = Point.missing(telling.in(language).text("methods.effect.before"));
        return IntStream.range(0, effect.without().size())
                .mapToObj(
                        place -> place < begin ? before : point(effect.without().get(place)))
                .toList();
    }

    private static Point point(double value) {
        return Point.of(MethodScreen.rounded(value, 1).doubleValue());
    }
}
