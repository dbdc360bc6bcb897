// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartTable;
import nl.waakzaam.charts.ChartTable.Cell;
import nl.waakzaam.charts.LineChart;

/** Draws grey areas quickly, where a test is not about the drawing. */
record Plain() implements Pictures {
    @Override
    public byte[] png(Chart chart, Locale language) {
        var picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.LIGHT_GRAY);
        brush.fillRect(0, 0, 1600, 900);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public String summary(Chart chart, Locale language) {
        return "Een grijs vlak.";
    }

    @Override
    public ChartTable table(Chart chart, Locale language) {
        var lines = (LineChart) chart;
        var head = Stream.concat(Stream.of("Periode"), lines.lines().stream().map(line -> line.name()))
                .toList();
        var rows = IntStream.range(0, lines.periods().size())
                .mapToObj(place -> row(lines, place))
                .toList();
        return new ChartTable(
                chart.caption().title(), head, rows, List.of(chart.caption().source()));
    }

    private static List<Cell> row(LineChart chart, int place) {
        return Stream.concat(
                        Stream.of(new Cell(chart.periods().get(place), OptionalDouble.empty())),
                        chart.lines().stream()
                                .map(line -> line.points().get(place).value())
                                .map(value -> new Cell("%.0f".formatted(value.orElseThrow()), value)))
                .toList();
    }
}
