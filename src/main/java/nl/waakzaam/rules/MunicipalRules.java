// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality set itself. A rule that is absent is that of the country.
 *
 * @param byLaw where the articles stand; null when nothing rests on a by-law
 */
public record MunicipalRules(
        @Nullable ByLaw byLaw,
        @Nullable Own<Boolean> desk,
        @Nullable Designation designation,
        @Nullable Own<HoldingPeriod> holding,
        @Nullable Own<Boolean> salesRegister,
        @Nullable Own<Set<Category>> categories,
        @Nullable Own<List<Exemption>> exemptions,
        @Nullable Own<Integer> minimumAge) {
    /** Nobody younger may sell to a dealer, anywhere (art. 437bis Sr); a municipality can ask for more years only. */
    public static final int NATIONAL_AGE = 18;

    public static final MunicipalRules NONE = new MunicipalRules(null, null, null, null, null, null, null, null);

    /** The by-law (verordening), as {@code Algemene plaatselijke verordening Utrecht}. */
    public record ByLaw(String name, String link) {
        List<Article> articles(String numbers) {
            return Arrays.stream(numbers.split(";"))
                    .map(String::strip)
                    .filter(number -> !number.isEmpty())
                    .map(number -> new Article("artikel %s %s".formatted(number, name), link))
                    .toList();
        }
    }

    /**
     * A rule of the municipality.
     *
     * @param articles the numbers of its articles in the by-law, with semicolons between
     */
    public record Own<T>(T value, String articles) {}

    <T> Rule<T> or(@Nullable Own<T> own, Rule<T> national) {
        return own == null || byLaw == null
                ? national
                : new Rule<>(own.value(), Rule.Source.MUNICIPAL, byLaw.articles(own.articles()));
    }
}
