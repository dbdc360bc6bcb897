// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.Map;
import nl.waakzaam.charts.ChartFigure;
import nl.waakzaam.reports.evaluation.Evaluation.PaperPiece;
import nl.waakzaam.reports.markup.Fault;
import org.jspecify.annotations.Nullable;

/** A report as it is read and written on the screen. */
public record ReportScreen(
        Report report, String path, List<Shown> blocks, Map<String, String> names, List<Remark> astray) {
    /**
     * A block with its figures filled in.
     *
     * @param figure the chart in it; null for all else
     */
    public record Shown(
            int mark,
            String text,
            PaperPiece piece,
            @Nullable ChartFigure figure,
            List<Fault> faults,
            List<Remark> remarks,
            boolean first,
            boolean last) {
        public String id() {
            return "blok-" + mark;
        }

        public long open() {
            return remarks.stream().filter(Remark::isOpen).count();
        }
    }

    /** The number of the last block; nought when there is none. */
    public int lastMark() {
        return blocks.isEmpty() ? 0 : blocks.getLast().mark();
    }
}
