// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.waakzaam.stolengoods.Category;

/** What words about jewellery say of its metal: the hallmark, in thousandths, and the mass. */
final class Precious {
    private static final Set<Category> CATEGORIES = Set.of(Category.JEWELLERY, Category.WATCH, Category.METAL);
    private static final Pattern THOUSANDTHS = Pattern.compile(
            "(?<![\\d.,])(333|375|417|500|585|750|800|833|835|900|916|925|934|950|999)(?![\\d]|[.,]\\d)");
    private static final Pattern CARATS =
            Pattern.compile("(?<![\\d.,])(9|14|18|22|24) ?(?:kt|krt|k|karaats?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> OF_CARATS =
            Map.of("9", "375", "14", "585", "18", "750", "22", "916", "24", "999");
    private static final Pattern GRAMS =
            Pattern.compile("(?<![\\d.,])(\\d{1,5}(?:[.,]\\d{1,3})?) ?(?:gram|gr|g)\\b", Pattern.CASE_INSENSITIVE);
    private static final int DIGITS_OF_A_GRAM = 3;

    private Precious() {}

    static Optional<String> hallmark(Category category, String words) {
        if (!CATEGORIES.contains(category)) {
            return Optional.empty();
        }
        var carats = CARATS.matcher(words).results().map(found -> OF_CARATS.get(found.group(1)));
        return carats.findFirst()
                .or(() -> THOUSANDTHS
                        .matcher(GRAMS.matcher(words).replaceAll(" "))
                        .results()
                        .map(found -> found.group(1))
                        .findFirst());
    }

    /** In milligrams. */
    static Optional<Long> mass(Category category, String words) {
        return CATEGORIES.contains(category)
                ? GRAMS.matcher(words)
                        .results()
                        .map(found -> new BigDecimal(found.group(1).replace(',', '.')))
                        .map(grams -> grams.movePointRight(DIGITS_OF_A_GRAM).longValue())
                        .filter(milligrams -> milligrams > 0)
                        .findFirst()
                : Optional.empty();
    }
}
