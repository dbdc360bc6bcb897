// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.imports.Layout.Place;
import nl.waakzaam.series.imports.Layout.Value;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;

/**
 * What somebody declared of a file from another source: which table it is, and which column means what. See
 * {@code docs/figures-from-files.md}.
 */
final class Mapping {
    private static final Set<String> ALONE = Set.of(
            "dataset",
            "title.nl",
            "title.en",
            "owner",
            "licence",
            "address",
            "demo",
            "reference-date",
            "definition",
            "measure",
            "subject",
            "subject.column",
            "area",
            "area.column",
            "period",
            "period.column",
            "status",
            "status.column",
            "value.column",
            "missing",
            "final-after-years");
    private static final List<String> BEGINNINGS =
            List.of("value.", "unit.", "name.", "subject.is.", "area.is.", "missing.");

    private static final String KEY = "-|[a-z0-9][a-z0-9.-]*";

    private final Properties properties;
    private final List<Fault> faults = new ArrayList<>();

    private Mapping(Properties properties) {
        this.properties = properties;
    }

    /**
     * The layout of a file with this header. Refuses with {@link InvalidInput} a mapping in which something misses, is not
     * known, or names a column that the file has not; all at once.
     */
    static Layout layout(Path mapping, List<String> header) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(mapping)));
        return new Mapping(properties).layout(header);
    }

    private Layout layout(List<String> header) {
        properties.stringPropertyNames().stream()
                .filter(name -> !ALONE.contains(name) && BEGINNINGS.stream().noneMatch(name::startsWith))
                .forEach(name -> faults.add(new Fault(name, "takings.mapping.unknown")));
        var columns = new Columns(header);
        var layout = new Layout(
                dataset(),
                date(),
                need("definition"),
                header,
                columns.place("subject", Optional.of("-")),
                columns.place("area", Optional.empty()),
                columns.place("period", Optional.empty()),
                Optional.of(columns.place("status", Optional.of(""))),
                columns.values(),
                subjects(),
                prefixed("area.is."),
                missing(),
                find("final-after-years").map(years -> number("final-after-years", years)));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return layout;
    }

    private Dataset dataset() {
        return new Dataset(
                need("dataset"),
                need("title.nl"),
                find("title.en").orElseGet(() -> find("title.nl").orElse("")),
                need("owner"),
                need("licence"),
                find("address").orElse(null),
                find("demo").filter("true"::equals).isPresent());
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(need("reference-date"));
        } catch (DateTimeParseException noDate) {
            find("reference-date").ifPresent(text -> faults.add(new Fault("reference-date", "takings.mapping.date")));
            return LocalDate.EPOCH;
        }
    }

    private int number(String name, String text) {
        if (text.matches("[0-9]{1,2}")) {
            return Integer.parseInt(text);
        }
        faults.add(new Fault(name, "takings.mapping.number"));
        return 0;
    }

    private Function<String, Optional<Term>> subjects() {
        var declared = prefixed("subject.is.");
        return text -> Optional.ofNullable(declared.get(text))
                .map(this::subject)
                .or(() -> Offences.find(text))
                .or(() -> declared.isEmpty() && text.matches(KEY) ? Optional.of(subject(text)) : Optional.empty());
    }

    private Term subject(String key) {
        return Offences.ofKey(key).orElseGet(() -> {
            var name = find("name." + key).orElse(key);
            return Term.subject(key, name, find("name." + key + ".en").orElse(name));
        });
    }

    private Term measure(String key) {
        var unit = find("unit." + key).flatMap(text -> choice("unit." + key, Unit.values(), text));
        var name = find("name." + key).orElse(key);
        return new Term(
                key, unit.orElse(Unit.COUNT), name, find("name." + key + ".en").orElse(name));
    }

    private Map<String, Missing> missing() {
        var missing = new HashMap<>(Map.of("", Missing.NOT_PUBLISHED));
        find("missing")
                .flatMap(text -> choice("missing", Missing.values(), text))
                .ifPresent(why -> missing.put("", why));
        prefixed("missing.")
                .forEach((text, reason) ->
                        choice("missing." + text, Missing.values(), reason).ifPresent(why -> missing.put(text, why)));
        return missing;
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] choices, String text) {
        var found = java.util.Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var allowed = java.util.Arrays.stream(choices).map(Enum::name).toList();
            faults.add(new Fault(name, "takings.mapping.choice", String.join(", ", allowed)));
        }
        return found;
    }

    private Map<String, String> prefixed(String beginning) {
        var found = new HashMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(beginning))
                .forEach(name -> found.put(
                        name.substring(beginning.length()),
                        properties.getProperty(name).strip()));
        return found;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private String need(String name) {
        return find(name).orElseGet(() -> {
            faults.add(new Fault(name, "takings.mapping.misses"));
            return "";
        });
    }

    /** What the mapping says of columns, beside those that the file has. */
    private final class Columns {
        private final List<String> header;

        Columns(List<String> header) {
            this.header = header;
        }

        Place place(String what, Optional<String> otherwise) {
            var column = find(what + ".column");
            if (column.isPresent()) {
                return new Place.Column(number(what + ".column", column.get()));
            }
            return new Place.Fixed(find(what).or(() -> otherwise).orElseGet(() -> need(what + ".column")));
        }

        List<Value> values() {
            var values = new ArrayList<Value>();
            find("value.column")
                    .ifPresent(column -> values.add(
                            new Value(number("value.column", column), measure(need("measure")), Optional.empty())));
            prefixed("value.").forEach((column, what) -> {
                if (!column.equals("column")) {
                    values.add(wide(column, what.split(" +", 2)));
                }
            });
            if (values.isEmpty()) {
                need("value.column");
            }
            return values;
        }

        /** A column that is of one measure and one subject. */
        private Value wide(String column, String[] what) {
            var subject = what.length > 1 ? Optional.of(subject(what[1])) : Optional.<Term>empty();
            return new Value(number("value." + column, column), measure(what[0]), subject);
        }

        private int number(String name, String column) {
            var place = header.indexOf(column);
            if (place < 0) {
                faults.add(new Fault(name, "takings.mapping.column", column, String.join(", ", header)));
            }
            return Math.max(place, 0);
        }
    }
}
