// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.series.imports.Shape.Code;

/** Version 4: a row per figure, with its measure and why a value is missing. */
final class OdataV4 extends Odata {
    OdataV4(URI table, PoliteClient client) {
        super(table, client);
    }

    @Override
    URI head() {
        return at("Properties");
    }

    @Override
    Shape shape(byte[] head) {
        var properties = new HashMap<String, String>();
        OdataPage.read(head, row -> row.columns().forEach(name -> properties.put(name, row.text(name))));
        var kinds = list("Dimensions").stream()
                .collect(Collectors.toMap(row -> row.text("Identifier"), row -> row.text("Kind")));
        var measures = list("MeasureCodes").stream()
                .collect(Collectors.toMap(
                        row -> row.text("Identifier"),
                        row -> Measures.of(row.text("Title"), row.text("Title"), row.text("Unit"))));
        var dimensions = Dimensions.of(kinds);
        var columns = new HashSet<>(dimensions.all());
        columns.addAll(Set.of("Measure", "ValueAttribute", "Value"));
        return new Shape(
                properties.getOrDefault("Title", ""),
                properties.getOrDefault("Modified", ""),
                count(properties.getOrDefault("ObservationCount", "")),
                Set.copyOf(columns),
                dimensions.subject(),
                dimensions.area(),
                dimensions.period(),
                codes(dimensions),
                Map.copyOf(measures),
                true);
    }

    private static long count(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private Map<String, Map<String, Code>> codes(Dimensions dimensions) {
        return dimensions.all().stream()
                .collect(Collectors.toMap(column -> column, column -> codes(list(column + "Codes"), "Identifier")));
    }

    @Override
    URI rows(Only only, Shape shape) {
        var filter = filter(only, shape);
        return at("Observations" + (filter.isEmpty() ? "" : "?" + filter));
    }

    @Override
    String contains(String column, String text) {
        return "contains(%s,'%s')".formatted(column, text);
    }
}
