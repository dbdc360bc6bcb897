// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.series.imports.Shape.Code;

/** A table at a service of OData, of one version or the other. */
abstract class Odata {
    private static final Set<String> KINDS_OF_PERIOD = Set.of("JJ", "KW", "MM");

    private final URI table;
    private final PoliteClient client;

    Odata(URI table, PoliteClient client) {
        this.table = table;
        this.client = client;
    }

    URI address() {
        return table;
    }

    /** What is asked first: it says of which day the table is. */
    abstract URI head();

    /** The whole description; refuses with {@link NotTaken} a table that cannot be one of figures. */
    abstract Shape shape(byte[] head);

    /** Its first page. */
    abstract URI rows(Only only, Shape shape);

    /** As a query may contain it. */
    abstract String contains(String column, String text);

    final URI at(String path) {
        return URI.create(table + "/" + path);
    }

    /** All rows of a small list, over as many pages as it takes. */
    final List<OdataRow> list(String path) {
        var rows = new ArrayList<OdataRow>();
        var page = Optional.of(at(path));
        while (page.isPresent()) {
            page = OdataPage.read(client.get(page.get()), rows::add).map(this::next);
        }
        return rows;
    }

    /** Where a link leads, which is to the service itself; refuses ({@link NotTaken}) any other place. */
    final URI next(String link) {
        var to = resolved(link);
        if (!String.valueOf(table.getHost()).equalsIgnoreCase(to.getHost())) {
            throw new NotTaken("takings.elsewhere", String.valueOf(to.getHost()));
        }
        return table.resolve(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
    }

    private URI resolved(String link) {
        try {
            return at("").resolve(link.replace(" ", "%20"));
        } catch (IllegalArgumentException noAddress) {
            throw new NotTaken("takings.unreadable", "nextLink");
        }
    }

    /** The codes of a column, without the spaces behind them. */
    static Map<String, Code> codes(List<OdataRow> rows, String key) {
        var codes = new HashMap<String, Code>();
        rows.forEach(row -> codes.put(
                row.text(key).strip(), new Code(row.text(key), row.text("Title").strip(), row.text("Status"))));
        return codes;
    }

    /** The condition of what is asked, encoded; empty where that is all. Refuses ({@link NotTaken}) what the table has not. */
    final String filter(Only only, Shape shape) {
        var columns = only.parts().stream()
                .collect(Collectors.groupingBy(Only.Part::column, java.util.TreeMap::new, Collectors.toList()));
        var condition = columns.values().stream()
                .map(parts -> parts.stream()
                        .map(part -> condition(part, shape))
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and "));
        return condition.isEmpty()
                ? ""
                : "$filter="
                        + URLEncoder.encode(condition, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String condition(Only.Part part, Shape shape) {
        if (part.column().equals(shape.period()) && KINDS_OF_PERIOD.contains(part.code())) {
            return contains(part.column(), part.code());
        }
        var code = shape.codes().getOrDefault(part.column(), Map.of()).get(part.code());
        if (code == null) {
            throw new NotTaken("takings.noSuchKey", part.column(), part.code());
        }
        return "%s eq '%s'".formatted(part.column(), code.written());
    }

    /** The columns by their kind: of offences one at most, of areas one at most, of periods one. */
    record Dimensions(Optional<String> subject, Optional<String> area, String period) {
        /** @param kinds of each column, as the service names them */
        static Dimensions of(Map<String, String> kinds) {
            var others = named(kinds, "Dimension");
            var areas = kinds.keySet().stream()
                    .filter(column -> kinds.getOrDefault(column, "").startsWith("Geo"))
                    .toList();
            var periods = named(kinds, "TimeDimension");
            if (others.size() > 1 || areas.size() > 1) {
                throw new NotTaken("takings.moreDimensions", String.join(", ", others.size() > 1 ? others : areas));
            }
            if (periods.size() != 1) {
                throw new NotTaken("takings.columnMisses", "Perioden", String.join(", ", kinds.keySet()));
            }
            return new Dimensions(others.stream().findFirst(), areas.stream().findFirst(), periods.getFirst());
        }

        private static List<String> named(Map<String, String> kinds, String kind) {
            return kinds.keySet().stream()
                    .filter(column -> kind.equals(kinds.get(column)))
                    .sorted()
                    .toList();
        }

        List<String> all() {
            return java.util.stream.Stream.of(subject, area, Optional.of(period))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
