// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A published figure that an answer was made of, and where it came from.
 *
 * @param value null when it is missing
 */
public record Used(
        String measure,
        String subject,
        String area,
        String areaName,
        String period,
        @Nullable Double value,
        @Nullable Absence absence,
        boolean provisional,
        Unit unit,
        String dataset,
        String titleNl,
        String titleEn,
        int vintage,
        LocalDate referenceDate,
        Instant retrievedAt,
        String definition,
        String address) {
    static Used of(Series series, Period period, String areaName) {
        var figure = series.find(period);
        var vintage = series.vintage();
        var key = series.key();
        return new Used(
                key.measure(),
                key.subject(),
                key.area(),
                areaName,
                period.code(),
                valueOf(series, period),
                absenceOf(series, period),
                figure.map(one -> one.status() == Figure.Status.PROVISIONAL).orElse(false),
                series.unit(),
                key.dataset(),
                vintage.dataset().titleNl(),
                vintage.dataset().titleEn(),
                vintage.id(),
                vintage.referenceDate(),
                vintage.retrievedAt(),
                vintage.definition(),
                vintage.address());
    }

    private static @Nullable Double valueOf(Series series, Period period) {
        var value = series.at(period);
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Absence absenceOf(Series series, Period period) {
        var figure = series.find(period);
        if (figure.isEmpty()) {
            return Absence.OUTSIDE;
        }
        var missing = figure.get().missing();
        return missing.isPresent() ? Absence.of(missing.get()) : null;
    }

    public String title(Locale language) {
        return "nl".equals(language.getLanguage()) ? titleNl : titleEn;
    }
}
