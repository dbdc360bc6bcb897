// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.charts.ChartFigure;
import nl.waakzaam.reports.evaluation.Evaluation.PaperPiece;
import nl.waakzaam.reports.markup.Fault;
import org.jspecify.annotations.Nullable;

/** A report as it is read and written on the screen. */
public record ReportScreen(
        Report report,
        String path,
        List<Shown> blocks,
        Map<String, String> names,
        List<Remark> astray,
        Optional<Unsaid> unsaid) {
    /** A remark that somebody typed at a block, and that was not placed. */
    public record Unsaid(int mark, String text) {}

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

    ReportScreen with(Unsaid words) {
        return new ReportScreen(report, path, blocks, names, astray, Optional.of(words));
    }

    /** What was typed at a block, to go on with. */
    public String typed(Shown shown) {
        return unsaid.filter(words -> words.mark() == shown.mark())
                .map(Unsaid::text)
                .orElse("");
    }

    /** What was typed where nothing can be typed any more: the block is gone, or the report adopted. */
    public Optional<String> lost() {
        return unsaid.filter(words -> report.isFinal() || blocks.stream().noneMatch(one -> one.mark() == words.mark()))
                .map(Unsaid::text);
    }

    /** The number of the last block; nought when there is none. */
    public int lastMark() {
        return blocks.isEmpty() ? 0 : blocks.getLast().mark();
    }
}
