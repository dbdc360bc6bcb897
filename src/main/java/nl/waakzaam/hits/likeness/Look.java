// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a good besides its number.
 *
 * @param id as its register knows it
 * @param day on which it was bought or stolen
 * @param numbered whether it bears a number too
 * @param photos what they show, in 64 bits each
 */
public record Look(
        boolean bought,
        String id,
        Category category,
        @Nullable LocalDate day,
        boolean numbered,
        Set<Trait> traits,
        @Nullable Long milligrams,
        List<Long> photos) {
    /** Years after the theft in which it is looked for among purchases. */
    private static final int YEARS = 2;

    public Look {
        traits = Set.copyOf(traits);
        photos = List.copyOf(photos);
    }

    Optional<Trait> find(Trait.Kind kind) {
        return traits.stream().filter(trait -> trait.kind() == kind).findFirst();
    }

    /** In how many bits the most alike photos of both differ; empty when one of both has none. */
    OptionalInt bitsApart(Look other) {
        return photos.stream()
                .flatMapToInt(mine -> other.photos.stream().mapToInt(its -> Long.bitCount(mine ^ its)))
                .min();
    }

    /** The first day on which one of the other side may be the same; null where any may. */
    @Nullable
    LocalDate from() {
        if (day == null || !bought) {
            return day;
        }
        var first = day.minusYears(YEARS);
        return first.plusYears(YEARS).isBefore(day) ? first.plusDays(1) : first;
    }

    /** The last such day. */
    @Nullable
    LocalDate until() {
        return day == null || bought ? day : day.plusYears(YEARS);
    }
}
