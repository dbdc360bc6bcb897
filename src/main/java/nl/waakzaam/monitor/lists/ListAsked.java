// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which part of a list of figures somebody wants to see.
 *
 * @param order a column's key, with a minus before it for the last first; always one that the list has
 * @param filters what was chosen, by the key of the filter
 */
public record ListAsked(String search, String order, int page, Map<String, String> filters) {
    static final String DOWN = "-";
    static final String SEARCH = "zoek";
    static final String ORDER = "volgorde";
    static final String PAGE = "pagina";
    private static final int LONGEST = 100;

    public ListAsked {
        filters = Map.copyOf(filters);
    }

    static ListAsked of(FigureList<?> list, Map<String, String> query) {
        var order = query.getOrDefault(list.prefix() + ORDER, list.usual());
        var page = query.getOrDefault(list.prefix() + PAGE, "1");
        var filters = new LinkedHashMap<String, String>();
        list.filters().forEach(filter -> filters.put(filter.key(), query.getOrDefault(filter.key(), "")));
        return new ListAsked(
                clean(query.getOrDefault(list.prefix() + SEARCH, "")),
                list.has(order) ? order : list.usual(),
                page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1,
                filters);
    }

    private static String clean(String typed) {
        var clean = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    String folded() {
        return folded(search);
    }

    /** As it is compared: without capitals and accents, so that Sudwest finds Súdwest-Fryslân. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    public boolean descending() {
        return order.startsWith(DOWN);
    }

    public String column() {
        return column(order);
    }

    static String column(String order) {
        return order.startsWith(DOWN) ? order.substring(1) : order;
    }

    /** The same by this column; the other way round when it is so already. */
    ListAsked by(FigureColumn<?> column) {
        var turned = descending() ? column.key() : DOWN + column.key();
        return new ListAsked(search, column.key().equals(column()) ? turned : column.first(), 1, filters);
    }

    ListAsked at(int number) {
        return new ListAsked(search, order, number, filters);
    }
}
