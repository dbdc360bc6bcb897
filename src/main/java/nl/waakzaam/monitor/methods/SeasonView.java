// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Point;
import nl.waakzaam.charts.SeasonalChart;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.Words;
import org.springframework.stereotype.Component;

/** A season in words and as a drawing of four panels. */
@Component
public class SeasonView {
    private final Telling telling;

    SeasonView(Telling telling) {
        this.telling = telling;
    }

    /** How much a month differs, as it is said. */
    public record MonthEffect(String month, String effect) {}

    String title(Season season, Selection selection, Locale language) {
        var what = telling.what(selection.subject(), selection.area(), language);
        var words = telling.in(language);
        return season.isHardlySeen()
                ? words.text("methods.season.hardly", what)
                : words.text(
                        "methods.season.title",
                        what,
                        name(season.highest(), language),
                        name(season.lowest(), language));
    }

    String sentence(Season season, Locale language) {
        var words = telling.in(language);
        return words.text(
                "methods.season.sentence",
                name(season.highest(), language),
                words.number(season.effect(season.highest()), 1),
                name(season.lowest(), language),
                words.number(-season.effect(season.lowest()), 1),
                words.wholePercent(100 * season.strength()));
    }

    List<MonthEffect> months(Season season, Locale language) {
        var words = telling.in(language);
        return Arrays.stream(Month.values())
                .map(month -> new MonthEffect(name(month, language), signed(season.effect(month), words)))
                .toList();
    }

    SeasonalChart chart(Season season, Selection selection, Locale language) {
        var words = telling.in(language);
        var series = season.series();
        var subtitle = words.text(
                "methods.season.subtitle",
                series.figures().getFirst().period().text(language),
                series.figures().getLast().period().text(language));
        return new SeasonalChart(
                telling.caption(title(season, selection, language), subtitle, series, List.of(), language),
                Axis.count(words.text("methods.axis.month")),
                telling.periods(series, language),
                points(season, language),
                season.parts().trend(),
                season.parts().seasonal(),
                season.parts().remainder());
    }

    private List<Point> points(Season season, Locale language) {
        return season.series().figures().stream()
                .map(figure -> telling.point(figure, language))
                .toList();
    }

    private static String signed(double value, Words words) {
        var text = words.number(value, 1);
        return value > 0.05 ? "+" + text : text;
    }

    private static String name(Month month, Locale language) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }
}
