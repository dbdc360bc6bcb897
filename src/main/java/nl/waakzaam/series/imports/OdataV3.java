// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.series.imports.Shape.Code;

/** Version 3: a column per measure, keys with spaces behind them; answers in JSON, or as a feed in Atom. */
final class OdataV3 extends Odata {
    private static final String JSON = "?$format=json";

    OdataV3(URI table, PoliteClient client) {
        super(table, client);
    }

    @Override
    URI head() {
        return at("TableInfos" + JSON);
    }

    @Override
    Shape shape(byte[] head) {
        var infos = new HashMap<String, String>();
        OdataPage.read(head, row -> {
            infos.put("Title", row.text("Title"));
            infos.put("Modified", row.text("Modified"));
        });
        var kinds = new HashMap<String, String>();
        var measures = new HashMap<String, Term>();
        list("DataProperties" + JSON).forEach(row -> {
            var key = row.text("Key");
            if (row.text("Type").equals("Topic")) {
                measures.put(
                        key, Measures.of(key, row.text("Title").isEmpty() ? key : row.text("Title"), row.text("Unit")));
            } else {
                kinds.put(key, row.text("Type"));
            }
        });
        var dimensions = Dimensions.of(kinds);
        var columns = new HashSet<>(dimensions.all());
        columns.addAll(measures.keySet());
        return new Shape(
                infos.getOrDefault("Title", ""),
                infos.getOrDefault("Modified", ""),
                0,
                Set.copyOf(columns),
                dimensions.subject(),
                dimensions.area(),
                dimensions.period(),
                codes(dimensions),
                Map.copyOf(measures),
                false);
    }

    private Map<String, Map<String, Code>> codes(Dimensions dimensions) {
        return dimensions.all().stream()
                .collect(Collectors.toMap(column -> column, column -> codes(list(column + JSON), "Key")));
    }

    @Override
    URI rows(Only only, Shape shape) {
        var filter = filter(only, shape);
        return at("TypedDataSet" + JSON + (filter.isEmpty() ? "" : "&" + filter));
    }

    @Override
    String contains(String column, String text) {
        return "substringof('%s',%s)".formatted(text, column);
    }
}
