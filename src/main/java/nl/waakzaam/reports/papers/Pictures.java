// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.Locale;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartTable;

/** Who draws the charts of a paper. */
interface Pictures {
    byte[] png(Chart chart, Locale language);

    /** What it shows, for who cannot see it. */
    String summary(Chart chart, Locale language);

    ChartTable table(Chart chart, Locale language);
}
