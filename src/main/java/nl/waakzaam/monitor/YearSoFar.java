// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.monitor.OffenceView.Compared;
import nl.waakzaam.monitor.OffenceView.ToDate;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Change;
import nl.waakzaam.statistics.YearToDate;
import nl.waakzaam.statistics.YearToDate.Total;

/** Says how this year is going, against the same months of years before. */
record YearSoFar(Sentences sentences) {
    private static final ToDate NOTHING = new ToDate("", "", false, List.of());

    ToDate of(Optional<Series> months) {
        return months.filter(line -> line.figures().stream()
                        .anyMatch(figure -> figure.value().isPresent()))
                .map(this::compare)
                .orElse(NOTHING);
    }

    private ToDate compare(Series months) {
        var counts = counts(months);
        var until = counts.keySet().stream().max(YearMonth::compareTo).orElseThrow();
        var year = YearToDate.of(counts, until);
        return new ToDate(
                until(until),
                total(year.thisYear()),
                isProvisional(months, until.getYear()),
                List.of(
                        compared("last", year.lastYear(), year.againstLastYear()),
                        compared("three", year.threeYears(), year.againstMeanOfThreeYears()),
                        compared("five", year.fiveYears(), year.againstMeanOfFiveYears())));
    }

    private static boolean isProvisional(Series months, int year) {
        return months.figures().stream()
                .anyMatch(figure -> figure.period().year() == year && figure.status() == Figure.Status.PROVISIONAL);
    }

    private Compared compared(String with, Total total, Optional<Change> change) {
        return new Compared(
                sentences.words().text("monitor.to-date." + with),
                total(total),
                change.map(sentences::change).orElseGet(() -> sentences.words().text("monitor.to-date.unknown")));
    }

    private String total(Total total) {
        return switch (total) {
            case Total.Known known ->
                known.years() == 1
                        ? sentences.words().count(known.sum())
                        : sentences.words().number(known.mean(), 1);
            case Total.Unavailable missing ->
                sentences
                        .words()
                        .text("monitor.to-date.missing", missing.missing().size());
        };
    }

    private String until(YearMonth until) {
        var words = sentences.words();
        var month = until.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.language());
        var key = until.getMonthValue() == 1 ? "monitor.to-date.january" : "monitor.to-date.until";
        return words.text(key, month, String.valueOf(until.getYear()));
    }

    private static Map<YearMonth, Long> counts(Series months) {
        var counts = new HashMap<YearMonth, Long>();
        for (var figure : months.figures()) {
            figure.value().ifPresent(value -> counts.put(month(figure.period()), Math.round(value)));
        }
        return counts;
    }

    private static YearMonth month(Period period) {
        return YearMonth.of(period.year(), period.number());
    }
}
