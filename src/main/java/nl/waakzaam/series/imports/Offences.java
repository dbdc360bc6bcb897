// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of offence a text of a table means: a code of the police or of Statistics Netherlands, or a title with it. */
final class Offences {
    private static final Pattern POLICE = Pattern.compile("([0-9]\\.[0-9]{1,2}\\.[0-9]{1,2})(?: .*)?");
    private static final Pattern STATISTICS = Pattern.compile("(?:CRI|[A-Z])[0-9]{4,9}");
    private static final Pattern TOTAL = Pattern.compile("T[0-9]{6}");
    private static final String TOTAL_KEY = "totaal";
    private static final Map<String, Term> TERMS = Facts.of("offences.csv").stream()
            .map(row -> Map.entry(
                    row.getField("code"), Term.subject(row.getField("key"), row.getField("nl"), row.getField("en"))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, Term> BY_KEY =
            TERMS.values().stream().collect(Collectors.toUnmodifiableMap(Term::key, Function.identity()));

    private Offences() {}

    static Optional<Term> find(String text) {
        var police = POLICE.matcher(text);
        if (police.matches()) {
            var code = police.group(1);
            return Optional.of(TERMS.getOrDefault(code, Term.subject(code, code, code)));
        }
        if (TOTAL.matcher(text).matches() || text.toLowerCase(Locale.ROOT).equals("totaal misdrijven")) {
            return ofKey(TOTAL_KEY);
        }
        return STATISTICS.matcher(text).matches() ? Optional.of(Term.subject(text, text, text)) : Optional.empty();
    }

    /** By the key that the product uses, as {@code woninginbraak}. */
    static Optional<Term> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
