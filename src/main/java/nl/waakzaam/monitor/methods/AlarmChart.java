// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Event;
import nl.waakzaam.charts.Line;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Point;
import nl.waakzaam.charts.Style;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Outlook;
import org.springframework.stereotype.Component;

/** The last months of one area and offence beside what history allowed in each. */
@Component
class AlarmChart {
    private static final int SHOWN = 24;

    private final Telling telling;

    AlarmChart(Telling telling) {
        this.telling = telling;
    }

    /** Empty when there is too little history for any of the months. */
    Optional<LineChart> of(Series series, Selection selection, Locale language) {
        var last = MonthTest.lastMonth(series);
        return last.flatMap(month -> of(series, first(series, month), month, selection, language));
    }

    /** The first month that is shown: two years back, or the first that has enough history. */
    private static Period first(Series series, Period last) {
        var begin = series.figures().getFirst().period().plus(MonthTest.OPTIONS.history());
        var usual = last.plus(1 - SHOWN);
        return begin.ordinal() > usual.ordinal() ? begin : usual;
    }

    private Optional<LineChart> of(Series series, Period first, Period last, Selection selection, Locale language) {
        if (first.ordinal() > last.ordinal()) {
            return Optional.empty();
        }
        var shown = series.between(first, last);
        var outlooks = MonthTest.outlooks(series, first, last);
        var words = telling.in(language);
        var title = words.text(
                title(shown, outlooks),
                telling.what(selection.subject(), selection.area(), language),
                last.text(language));
        var lines = List.of(
                Line.measured(
                        words.text("methods.line.observed"),
                        shown.figures().stream()
                                .map(figure -> telling.point(figure, language))
                                .toList()),
                new Line(
                        words.text("methods.line.expected"),
                        points(outlooks, Outlook::expected, language),
                        Style.EXPECTED),
                new Line(
                        words.text("methods.line.limit"), points(outlooks, Outlook::upper, language), Style.REFERENCE));
        var caption = telling.caption(
                title,
                words.text("methods.alarm.subtitle"),
                series,
                List.of(words.text("methods.alarms.note.limit")),
                language);
        return Optional.of(new LineChart(
                caption,
                Axis.count(words.text("methods.axis.month")),
                telling.periods(shown, language),
                lines,
                events(shown, outlooks, language)));
    }

    private static String title(Series shown, List<Outlook> outlooks) {
        return isAlarm(shown, outlooks, outlooks.size() - 1) ? "methods.alarm.seen" : "methods.alarm.unseen";
    }

    /** As in the list: single cases raise none. */
    private static boolean isAlarm(Series shown, List<Outlook> outlooks, int place) {
        return outlooks.get(place).alarm() && shown.figures().get(place).value().orElse(0) >= MonthTest.FEWEST;
    }

    private List<Event> events(Series shown, List<Outlook> outlooks, Locale language) {
        var events = new ArrayList<Event>();
        for (int place = 0; place < outlooks.size(); place++) {
            if (isAlarm(shown, outlooks, place)) {
                var month = shown.figures().get(place).period().text(language);
                events.add(new Event(month, telling.in(language).text("methods.alarm.word")));
            }
        }
        return events;
    }

    private List<Point> points(List<Outlook> outlooks, Function<Outlook, OptionalDouble> value, Locale language) {
        return outlooks.stream()
                .map(value)
                .map(found -> found.isPresent()
                        ? Point.of(MethodScreen.rounded(found.getAsDouble(), 1).doubleValue())
                        : Point.missing(telling.in(language).text("methods.alarm.unknown")))
                .toList();
    }
}
