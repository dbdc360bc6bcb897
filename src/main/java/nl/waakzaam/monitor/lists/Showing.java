// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.monitor.lists.ListView.Cell;
import nl.waakzaam.monitor.lists.ListView.Choice;
import nl.waakzaam.monitor.lists.ListView.Head;
import nl.waakzaam.site.Listing;

/** Makes the part of a list that is shown. */
record Showing<R>(FigureList<R> list, ListPlace place) {
    ListView view(List<R> fitting, int all, ListAsked wanted) {
        var pages = Math.max(1, (fitting.size() + Listing.SIZE - 1) / Listing.SIZE);
        var asked = wanted.at(Math.min(wanted.page(), pages));
        var rows = fitting.stream()
                .skip((asked.page() - 1L) * Listing.SIZE)
                .limit(Listing.SIZE)
                .map(this::row)
                .toList();
        return new ListView(
                place,
                list.prefix(),
                asked,
                choices(asked),
                list.columns().stream().map(column -> head(column, asked)).toList(),
                rows,
                all,
                fitting.size(),
                pages,
                asked.page() > 1 ? address(asked.at(asked.page() - 1)) : null,
                asked.page() < pages ? address(asked.at(asked.page() + 1)) : null,
                place.file() + ".csv" + query(asked.at(1)),
                place.file() + ".ods" + query(asked.at(1)));
    }

    private List<Choice> choices(ListAsked asked) {
        return list.filters().stream()
                .map(filter -> new Choice(
                        filter.key(),
                        filter.label(),
                        filter.choices(),
                        asked.filters().getOrDefault(filter.key(), "")))
                .toList();
    }

    private Head head(FigureColumn<R> column, ListAsked asked) {
        var sort = asked.descending() ? "descending" : "ascending";
        return new Head(
                column.head(),
                column.numeric(),
                column.key().equals(asked.column()) ? sort : "none",
                address(asked.by(column)));
    }

    private List<Cell> row(R row) {
        return list.columns().stream().map(column -> cell(column, row)).toList();
    }

    private static <R> Cell cell(FigureColumn<R> column, R row) {
        var address = column.address();
        return new Cell(
                column.text().apply(row), column.numeric(), column.head(), address == null ? null : address.apply(row));
    }

    private String address(ListAsked asked) {
        return place.page() + query(asked) + "#" + place.id();
    }

    /** What differs from the usual, behind what the address says besides. */
    private String query(ListAsked asked) {
        var fields = new LinkedHashMap<>(place.kept());
        fields.put(list.prefix() + ListAsked.SEARCH, asked.search());
        fields.putAll(asked.filters());
        fields.put(list.prefix() + ListAsked.ORDER, asked.order().equals(list.usual()) ? "" : asked.order());
        fields.put(list.prefix() + ListAsked.PAGE, asked.page() == 1 ? "" : String.valueOf(asked.page()));
        fields.values().removeIf(String::isEmpty);
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream().map(Showing::field).collect(Collectors.joining("&", "?", ""));
    }

    private static String field(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
