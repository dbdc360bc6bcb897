// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * What a module states of a list that visitors search, sort, page and export; {@link Lists} does the rest.
 *
 * @param path asked by GET for the list's beginning, by POST for what is {@link Wanted}; its export has {@code .csv}
 *     behind it, whatever the format of the file
 * @param sql all rows that fit, without an order; {@code :search} is the word searched for, empty for all; each filter
 *     stands in it by its key
 * @param values the other values in {@code sql}, such as the area of who looks
 * @param usual the order when none that is known is asked for, as {@code -gewijzigd}
 */
public record ListPage<R>(
        String path,
        String sql,
        Map<String, Object> values,
        RowMapper<R> row,
        String usual,
        List<Filter> filters,
        List<Column> columns,
        Export<R> export) {
    private static final String DOWN = "-";

    public ListPage {
        values = Map.copyOf(values);
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        if (columns.stream().noneMatch(column -> column.isOrderOf(usual))) {
            throw new IllegalArgumentException("the usual order is none of the columns");
        }
    }

    public ListPage(String path, String sql, RowMapper<R> row, String usual, List<Column> columns, Export<R> export) {
        this(path, sql, Map.of(), row, usual, List.of(), columns, export);
    }

    /**
     * What a list is narrowed by, besides a word.
     *
     * @param key how the list's form and its SQL name it; empty in the SQL when nothing is chosen
     * @param textKey the key of its text
     * @param choices each value with its words; null for what is typed
     */
    public record Filter(
            String key, String textKey, Kind kind, @Nullable Function<Page, Map<String, String>> choices) {
        /** How something is chosen. */
        public enum Kind {
            CHOICE,
            DAY,
            WORD
        }

        public static Filter choice(String key, String textKey, Function<Page, Map<String, String>> choices) {
            return new Filter(key, textKey, Kind.CHOICE, choices);
        }

        /** A choice of codes, whose texts stand under {@code textKey.CODE}. */
        public static Filter codes(String key, String textKey, String... codes) {
            return choice(key, textKey, page -> {
                var choices = new LinkedHashMap<String, String>();
                for (var code : codes) {
                    choices.put(code, page.text(textKey + "." + code));
                }
                return choices;
            });
        }

        public static Filter day(String key, String textKey) {
            return new Filter(key, textKey, Kind.DAY, null);
        }

        public static Filter word(String key, String textKey) {
            return new Filter(key, textKey, Kind.WORD, null);
        }

        /** What is chosen; empty for nothing, and for a day that is none. */
        public String chosen(Wanted wanted) {
            var value = wanted.filters().getOrDefault(key, "");
            return kind != Kind.DAY || isDay(value) ? value : "";
        }

        private static boolean isDay(String value) {
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeParseException none) {
                return false;
            }
        }
    }

    /**
     * A column of the screen.
     *
     * @param key how the list's form names it
     * @param textKey the key of its text
     * @param order what comes behind {@code order by}, {@code %s} for the direction; null when it cannot be sorted by
     * @param numeric whether its numbers stand below each other
     */
    public record Column(
            String key, String textKey, @Nullable String order, boolean numeric) {
        public static Column sortable(String key, String textKey, String order) {
            return new Column(key, textKey, order, false);
        }

        public static Column number(String key, String textKey, String order) {
            return new Column(key, textKey, order, true);
        }

        public static Column plain(String key, String textKey) {
            return new Column(key, textKey, null, false);
        }

        public boolean sortable() {
            return order != null;
        }

        boolean isOrderOf(String wanted) {
            return sortable() && key.equals(isDown(wanted) ? wanted.substring(DOWN.length()) : wanted);
        }
    }

    /** An export of all that was searched: the name of its file as CSV, and what stands in it. */
    public record Export<R>(String fileName, List<Cell<R>> cells) {
        public Export {
            cells = List.copyOf(cells);
        }

        String fileName(Wanted.Format format) {
            return fileName.replaceFirst("csv$", format.name().toLowerCase(Locale.ROOT));
        }
    }

    /** A cell of the export: its head and its value. */
    public record Cell<R>(String head, Function<R, ? extends @Nullable Object> value) {
        public static <R> Cell<R> cell(String head, Function<R, ? extends @Nullable Object> value) {
            return new Cell<>(head, value);
        }
    }

    /** The same list, with a value that stands in its SQL. */
    public ListPage<R> with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new ListPage<>(path, sql, more, row, usual, filters, columns, export);
    }

    /** The same list, which can be narrowed by these. */
    public ListPage<R> with(Filter... narrowing) {
        return new ListPage<>(path, sql, values, row, usual, List.of(narrowing), columns, export);
    }

    /** What stands in the SQL for the search and the filters. */
    Map<String, Object> valuesOf(Wanted wanted) {
        var all = new HashMap<>(values);
        all.put("search", wanted.search());
        filters.forEach(filter -> all.put(filter.key(), filter.chosen(wanted)));
        return all;
    }

    /** The order that is wanted where this list has it, the usual one otherwise. */
    String orderOf(Wanted wanted) {
        return columns.stream().anyMatch(column -> column.isOrderOf(wanted.order())) ? wanted.order() : usual;
    }

    /** The rows in the order that is wanted; nothing that was typed stands in it. */
    String ordered(Wanted wanted) {
        return sql + orderBy(wanted);
    }

    String orderBy(Wanted wanted) {
        var order = orderOf(wanted);
        return " order by "
                + columns.stream()
                        .filter(column -> column.isOrderOf(order))
                        .map(Column::order)
                        .findFirst()
                        .orElseThrow()
                        .replace("%s", isDown(order) ? "desc" : "asc");
    }

    static boolean isDown(String order) {
        return order.startsWith(DOWN);
    }

    static String down(String column) {
        return DOWN + column;
    }
}
