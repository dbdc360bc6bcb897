// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws charts: the same drawing on a page, in a file and on paper. */
@Component
public class Drawing {
    Drawing() {}

    /** A file that stands alone, with title, source and mark in it. */
    public String svg(Chart chart, Locale language) {
        return svg(chart, language, Width.WIDE);
    }

    /** A file that stands alone, with title, source and mark in it. */
    public String svg(Chart chart, Locale language, Width width) {
        throw new UnsupportedOperationException();
    }

    /** The same as a picture, two dots to the pixel. */
    public byte[] png(Chart chart, Locale language) {
        throw new UnsupportedOperationException();
    }

    /** All that is drawn as a table. */
    public ChartTable table(Chart chart, Locale language) {
        throw new UnsupportedOperationException();
    }

    /** The table as a file for a spreadsheet. */
    public String csv(Chart chart, Locale language) {
        throw new UnsupportedOperationException();
    }

    /** The table as JSON, numbers as numbers. */
    public String json(Chart chart, Locale language) {
        throw new UnsupportedOperationException();
    }

    /**
     * What {@code tag/chart.jte} shows.
     *
     * @param id tells charts of one page apart: letters, digits and dashes
     */
    public ChartFigure figure(String id, Chart chart, Locale language, ChartLinks links) {
        throw new UnsupportedOperationException();
    }
}
