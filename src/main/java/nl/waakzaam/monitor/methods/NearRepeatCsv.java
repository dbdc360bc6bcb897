// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Locale;
import nl.waakzaam.site.Csv;

/** The cells of the near-repeat test for a spreadsheet; numbers with a point. */
final class NearRepeatCsv {
    private NearRepeatCsv() {}

    static void write(NearRepeat found, Csv csv) {
        csv.row(
                "vanafMeter",
                "totMeter",
                "vanafDag",
                "totDag",
                "waargenomen",
                "verwacht",
                "verhouding",
                "p",
                "schuddingen");
        for (var cell : found.cells()) {
            csv.row(
                    found.metres().from(cell.distance()),
                    found.metres().to(cell.distance()),
                    found.days().from(cell.time()),
                    found.days().to(cell.time()),
                    cell.observed(),
                    decimal(cell.expected(), 3),
                    cell.ratio().map(ratio -> decimal(ratio, 3)).orElse(null),
                    decimal(cell.p(), 4),
                    found.runs());
        }
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
