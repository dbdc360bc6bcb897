// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of a table, when that is not all of it.
 *
 * @param parts each a column and one of its codes; for the column of periods one of {@code JJ}, {@code KW} and {@code MM} too
 */
public record Only(List<Part> parts) {
    public static final Only ALL = new Only(List.of());

    /** @param code without the spaces that the table puts behind it */
    record Part(String column, String code) {}

    /** Refuses with {@link NotTaken} what is no column and code. */
    public static Only of(List<String> typed) {
        return new Only(typed.stream().map(Only::part).toList());
    }

    private static Part part(String typed) {
        var equals = typed.indexOf('=');
        if (equals < 1
                || !typed.substring(equals + 1).matches("[0-9A-Za-z.]+")
                || !typed.substring(0, equals).matches("\\w+")) {
            throw new NotTaken("takings.only");
        }
        return new Part(typed.substring(0, equals), typed.substring(equals + 1));
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.column() + "=" + part.code())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
