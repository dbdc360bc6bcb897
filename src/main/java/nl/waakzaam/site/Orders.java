// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.Map;

/**
 * The orders a list can be put in.
 *
 * @param usual the order when none that is known is asked for, as {@code -gewijzigd}
 * @param columns per column key what comes behind {@code order by}; {@code %s} stands for the direction
 */
public record Orders(String usual, Map<String, String> columns) {
    private static final String DOWN = "-";

    public Orders {
        columns = Map.copyOf(columns);
        if (!columns.containsKey(column(usual))) {
            throw new IllegalArgumentException("the usual order is none of the columns");
        }
    }

    /** The order that is wanted where this list has it, the usual one otherwise. */
    public String of(Wanted wanted) {
        return columns.containsKey(column(wanted.order())) ? wanted.order() : usual;
    }

    /** What comes behind {@code order by}; nothing in it was typed. */
    public String sql(Wanted wanted) {
        var order = of(wanted);
        return columns.getOrDefault(column(order), "").replace("%s", isDown(order) ? "desc" : "asc");
    }

    static String column(String order) {
        return isDown(order) ? order.substring(DOWN.length()) : order;
    }

    static boolean isDown(String order) {
        return order.startsWith(DOWN);
    }

    static String down(String column) {
        return DOWN + column;
    }
}
