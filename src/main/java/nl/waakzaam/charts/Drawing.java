// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws charts: the same drawing on a page, in a file and on paper. */
@Component
public class Drawing {
    private final MessageSource messages;
    private final MapPlaces places;

    Drawing(MessageSource messages, MapPlaces places) {
        this.messages = messages;
        this.places = places;
    }

    /** A file that stands alone, with title, source and mark in it. */
    public String svg(Chart chart, Locale language) {
        return svg(chart, language, Width.WIDE);
    }

    /** A file that stands alone, with title, source and mark in it. */
    public String svg(Chart chart, Locale language, Width width) {
        return paper(chart, language, width, "g").alone();
    }

    /** The same as a picture (PNG), two dots to the pixel. */
    public byte[] png(Chart chart, Locale language) {
        return png(chart, language, Width.WIDE);
    }

    /** The same as a picture (PNG), two dots to the pixel. */
    public byte[] png(Chart chart, Locale language, Width width) {
        return Dots.png(svg(chart, language, width));
    }

    /** What it shows in a few sentences, for who does not see it. */
    public String summary(Chart chart, Locale language) {
        return new Summary(words(language)).of(chart);
    }

    /** All that is drawn as a table. */
    public ChartTable table(Chart chart, Locale language) {
        return new Tables(words(language)).of(chart);
    }

    /** The table as a file for a spreadsheet (CSV), its first sign a mark that it is UTF-8. */
    public String csv(Chart chart, Locale language) {
        return new ChartFiles(words(language)).csv(chart, table(chart, language));
    }

    /** The table as JSON, numbers as numbers. */
    public String json(Chart chart, Locale language) {
        return new ChartFiles(words(language)).json(chart, table(chart, language));
    }

    /**
     * What {@code tag/chart.jte} shows.
     *
     * @param id tells charts of one page apart: letters, digits and dashes
     */
    public ChartFigure figure(String id, Chart chart, Locale language, ChartLinks links) {
        return new ChartFigure(
                id,
                chart.caption(),
                paper(chart, language, Width.WIDE, id + "-wide").onPage(),
                paper(chart, language, Width.NARROW, id + "-narrow").onPage(),
                table(chart, language),
                links);
    }

    private Words words(Locale language) {
        return new Words(messages, language);
    }

    private Paper paper(Chart chart, Locale language, Width width, String id) {
        return new Paper(chart, words(language), width, id, plot(chart));
    }

    /** Draws the plot alone, and tells how high it became. */
    private ToDoubleFunction<Sheet> plot(Chart chart) {
        return switch (chart) {
            case LineChart lines -> sheet -> new LineDrawing(lines, sheet).draw();
            case BarChart bars -> sheet -> new BarDrawing(bars, sheet).draw();
            case FunnelChart funnel -> sheet -> new FunnelDrawing(funnel, sheet).draw();
            case RankChart ranks -> sheet -> new RankDrawing(ranks, sheet).draw();
            case SeasonalChart parts -> sheet -> new SeasonalDrawing(parts, sheet).draw();
            case MapChart map -> sheet -> places.drawing(map, sheet).draw();
        };
    }
}
