// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import org.springframework.stereotype.Component;

/** The crimes of each month in an area, on the boundaries that it had on the day as of which they were known. */
@Component
class Monthly {
    /** The table of the police by month; wholes such as police units are not in it and are added up. */
    static final String TABLE = "47022NED";

    private static final Pattern ADDED_UP = Pattern.compile("(GM|RE|VR|PV)[0-9]{2,4}");

    private final Figures figures;
    private final Territories territories;

    Monthly(Figures figures, Territories territories) {
        this.figures = figures;
        this.territories = territories;
    }

    Optional<Series> find(String subject, String area, LocalDate knownOn) {
        var own = figures.best(Selection.CRIMES, subject, area, Period.Kind.MONTH, knownOn);
        return ADDED_UP.matcher(area).matches()
                ? addedUp(own.map(series -> series.key().dataset()).orElse(TABLE), subject, area, knownOn)
                        .or(() -> own)
                : own;
    }

    private Optional<Series> addedUp(String table, String subject, String area, LocalDate knownOn) {
        return territories.onBoundariesOf(
                new SeriesKey(table, Selection.CRIMES, subject, area), Period.Kind.MONTH, knownOn, knownOn);
    }
}
