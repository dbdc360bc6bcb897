// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.charts.ChartTable.Cell;
import nl.waakzaam.site.Csv;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of a chart as a file. In a spreadsheet unit, source, mark and notes stand in each row, so that they are still
 * there when rows are sorted or copied.
 */
record ChartFiles(Words words) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private boolean isDutch() {
        return words.language().getLanguage().equals("nl");
    }

    /** As spreadsheets of the language read it: in Dutch a comma in numbers, and between fields a semicolon. */
    String csv(Chart chart, ChartTable table) {
        var bytes = new ByteArrayOutputStream();
        try {
            var csv = Csv.forSpreadsheets(bytes, isDutch() ? ';' : ',');
            var about = about(chart);
            csv.row(joined(table.head(), about.keySet()));
            table.rows()
                    .forEach(row -> csv.row(joined(row.stream().map(this::field).toList(), about.values())));
            csv.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Object[] joined(Iterable<?> one, Iterable<?> other) {
        var all = new ArrayList<Object>();
        one.forEach(all::add);
        other.forEach(all::add);
        return all.toArray();
    }

    private Map<String, String> about(Chart chart) {
        var about = new LinkedHashMap<String, String>();
        about.put(words.text("head.unit"), unit(chart));
        about.put(words.text("head.source"), chart.caption().source());
        chart.caption().mark().ifPresent(mark -> about.put(words.text("head.mark"), mark));
        if (!chart.caption().notes().isEmpty()) {
            about.put(words.text("head.notes"), String.join(" ", chart.caption().notes()));
        }
        return about;
    }

    private static String unit(Chart chart) {
        return switch (chart) {
            case LineChart lines -> lines.axis().name();
            case BarChart bars -> bars.axis().name();
            case FunnelChart funnel -> funnel.axis().name();
            case RankChart ranks -> ranks.axis().name();
            case SeasonalChart parts -> parts.axis().name();
            case MapChart map -> map.classes().axis().name();
        };
    }

    private Object field(Cell cell) {
        if (cell.number().isEmpty()) {
            return cell.text();
        }
        var number = exact(cell.number().getAsDouble());
        return isDutch() ? new Written(number.toPlainString().replace('.', ',')) : number;
    }

    /** A number as Dutch spreadsheets read it. */
    private static final class Written extends Number {
        private static final long serialVersionUID = 1;
        private final String text;

        private Written(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return (int) doubleValue();
        }

        @Override
        public long longValue() {
            return (long) doubleValue();
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public double doubleValue() {
            return Double.parseDouble(text.replace(',', '.'));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Six decimals: what a double adds after those nobody measured. */
    private static BigDecimal exact(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /** Numbers as numbers; where there is none, text with the reason. */
    String json(Chart chart, ChartTable table) {
        var all = new LinkedHashMap<String, Object>();
        all.put("titel", chart.caption().title());
        all.put("ondertitel", chart.caption().subtitle());
        all.put("eenheid", unit(chart));
        all.put("bron", chart.caption().source());
        chart.caption().mark().ifPresent(mark -> all.put("merk", mark));
        all.put("toelichting", chart.caption().notes());
        all.put("kolommen", table.head());
        all.put("rijen", table.rows().stream().map(ChartFiles::values).toList());
        return JSON.writeValueAsString(all);
    }

    private static List<Object> values(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.number().isPresent() ? exact(cell.number().getAsDouble()) : (Object) cell.text())
                .toList();
    }
}
