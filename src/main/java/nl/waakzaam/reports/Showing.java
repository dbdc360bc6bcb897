// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.charts.ChartFigure;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.reports.ReportDesk.Opened;
import nl.waakzaam.reports.ReportScreen.Shown;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.evaluation.Evaluation.PaperPiece;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.reports.papers.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the blocks of a report with their figures, charts and remarks. */
@Component
class Showing {
    private final Evaluation evaluation;
    private final Drawing drawing;
    private final Remarks remarks;
    private final ReportDesk desk;

    Showing(Evaluation evaluation, Drawing drawing, Remarks remarks, ReportDesk desk) {
        this.evaluation = evaluation;
        this.drawing = drawing;
        this.remarks = remarks;
        this.desk = desk;
    }

    ReportScreen screen(Opened opened) {
        var said = remarks.list(opened.report().id());
        var pieces = opened.manuscript().pieces();
        var set = evaluation.pieces(opened.manuscript(), pieces, opened.facts());
        var blocks = IntStream.range(0, pieces.size())
                .mapToObj(place -> shown(
                        opened,
                        pieces.get(place),
                        set.get(place),
                        said.stream()
                                .filter(remark ->
                                        remark.mark() == pieces.get(place).mark())
                                .toList(),
                        place == 0,
                        place == pieces.size() - 1))
                .toList();
        var names = desk.names(said.stream().map(Remark::author));
        return new ReportScreen(opened.report(), opened.path(), blocks, names, astray(said, pieces), Optional.empty());
    }

    /** Open remarks of blocks that are gone. */
    private static List<Remark> astray(List<Remark> said, List<Piece> pieces) {
        return said.stream()
                .filter(remark -> pieces.stream().noneMatch(piece -> piece.mark() == remark.mark()))
                .filter(Remark::isOpen)
                .toList();
    }

    private Shown shown(Opened opened, Piece piece, PaperPiece set, List<Remark> own, boolean first, boolean last) {
        return new Shown(
                piece.mark(),
                piece.text(),
                set,
                figure(opened.manuscript(), piece, set.part()),
                evaluation.faults(piece, opened.facts()),
                own,
                first,
                last);
    }

    private @Nullable ChartFigure figure(Manuscript manuscript, Piece piece, Part part) {
        return part instanceof Part.Drawing chart
                ? drawing.figure(
                        "grafiek-" + piece.mark(),
                        chart.chart(),
                        manuscript.language(),
                        new ChartLinks("", "", "", "", ""))
                : null;
    }

    /** What a text would become, block by block. */
    List<Shown> preview(Opened opened, String text) {
        var markup = evaluation.markup();
        var texts = Markup.split(text);
        var pieces = IntStream.range(0, texts.size())
                .mapToObj(place -> Piece.of(-place - 1, texts.get(place), markup))
                .toList();
        var set = evaluation.pieces(opened.manuscript(), pieces, opened.facts());
        return IntStream.range(0, pieces.size())
                .mapToObj(place -> shown(opened, pieces.get(place), set.get(place), List.of(), true, true))
                .toList();
    }
}
