// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.math.BigInteger;
import java.util.List;
import nl.waakzaam.documents.Words;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes tables into a word processor's document: a caption above, a head that comes back on each page. */
final class DocxTables {
    /** Of the text between the margins, in twentieths of a point: 162 mm. */
    private static final int WIDTH = 9184;

    private final XWPFDocument document;
    private final DocxText text;
    private final Words words;

    DocxTables(XWPFDocument document, DocxText text, Words words) {
        this.document = document;
        this.text = text;
        this.words = words;
    }

    void add(Block.Grid grid) {
        text.place(text.caption(grid.name(), grid.table().caption()), grid.id());
        var table = document.createTable(1, grid.table().header().size());
        describe(table, grid.table());
        columns(table, grid.widths());
        head(table.getRow(0), grid);
        grid.table().rows().forEach(row -> fill(table.createRow(), row, grid, "TableText"));
        below(grid.table());
    }

    private static void describe(XWPFTable table, Part.Table what) {
        var properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        table.setStyleID("ReportTable");
        table.setWidth("100%");
        var look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        properties.addNewTblCaption().setVal(Xml.text(what.caption()));
    }

    /** How wide each column is: without, a table is laid out anew by each program. */
    private static void columns(XWPFTable table, List<Integer> widths) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * WIDTH / 1000)));
    }

    private static void head(XWPFTableRow row, Block.Grid grid) {
        row.setRepeatHeader(true);
        fill(row, grid.table().header(), grid, "TableHead");
    }

    private static void fill(XWPFTableRow row, List<String> cells, Block.Grid grid, String style) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            var line = row.getCell(column).getParagraphs().getFirst();
            line.setStyle(style);
            if (grid.numeric(column)) {
                line.setAlignment(ParagraphAlignment.RIGHT);
            }
            line.createRun().setText(Xml.text(cells.get(column)));
        }
    }

    private void below(Part.Table table) {
        if (!table.source().isBlank()) {
            text.line("Source", words.text("papers.source", table.source()));
        }
        table.remarks().forEach(remark -> text.line("Source", remark));
        if (table.source().isBlank() && table.remarks().isEmpty()) {
            text.line("Source");
        }
    }
}
