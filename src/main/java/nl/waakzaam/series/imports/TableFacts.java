// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.series.Dataset;

/**
 * What is known of a published table beforehand.
 *
 * @param service which of the services has it
 */
record TableFacts(Dataset dataset, Service service) {
    private static final Pattern KEY = Pattern.compile("(?:v4:)?[0-9]{5}[A-Z]{3}");
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])[0-9]{5}(?:NED|ENG)");
    private static final Map<String, TableFacts> KNOWN = Facts.of("tables.csv").stream()
            .map(row -> new TableFacts(
                    new Dataset(
                            row.getField("key"),
                            row.getField("nl"),
                            row.getField("en"),
                            row.getField("owner"),
                            row.getField("licence"),
                            null,
                            false),
                    Service.of(row.getField("service"))))
            .collect(Collectors.toUnmodifiableMap(facts -> facts.dataset().key(), Function.identity()));

    /** Who publishes tables, and in which form. */
    enum Service {
        POLICE,
        CBS,
        V4;

        static Service of(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }

    static Optional<TableFacts> find(String key) {
        return Optional.ofNullable(KNOWN.get(key));
    }

    /** The number of a table, with or without the service that is to be asked for it. */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** The key of a table in the name of a file, as downloads bear it. */
    static Optional<String> keyIn(String fileName) {
        return IN_NAME.matcher(fileName)
                .results()
                .map(java.util.regex.MatchResult::group)
                .findFirst();
    }

    /** The police's own tables, of which a year is final two years after it ended. */
    boolean isOfPolice() {
        return dataset.owner().equals("Politie");
    }
}
