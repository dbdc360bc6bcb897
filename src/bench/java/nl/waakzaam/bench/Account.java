// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.SplittableRandom;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** What somebody writes of a good besides its number: now and then something else, or nothing. */
record Account(
        Category category,
        @Nullable String make,
        @Nullable String type,
        @Nullable String colour) {
    static final List<String> COLOURS = List.of("zwart", "wit", "blauw", "rood", "grijs", "groen", "bruin");

    /** How far back thefts and purchases go. */
    static final int DAYS = 1_400;

    static Account of(Market.Thing thing, SplittableRandom random) {
        var model = thing.good().model();
        return new Account(
                random.nextInt(100) < 2 ? Category.OTHER : model.category(),
                written(model.make(), model.make() + " Nederland", 0.03, 0.03, random),
                written(model.type(), model.type() + " comfort", 0.3, 0.2, random),
                written(COLOURS.get(thing.colour()), COLOURS.get(random.nextInt(COLOURS.size())), 0.1, 0.15, random));
    }

    private static @Nullable String written(
            String right, String other, double leftOut, double otherwise, SplittableRandom random) {
        double drawn = random.nextDouble();
        return drawn < leftOut ? null : drawn < leftOut + otherwise ? other : right;
    }
}
