// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.Optional;

/**
 * MapPlaces in order, each with how sure that is: the interval of its figure, and of its place in the order.
 *
 * @param areas in the order they are shown
 * @param highlighted the code of one
 */
public record RankChart(Caption caption, Axis axis, List<Ranked> areas, Optional<String> highlighted) implements Chart {
    public RankChart {
        areas = List.copyOf(areas);
    }

    /**
     * A place.
     *
     * @param best and worst between which its rank lies; 1 is the first
     */
    public record Ranked(String code, String name, Point point, int best, int worst) {
        /** Refuses a figure without interval, or an interval that is turned round, with {@link IllegalArgumentException}. */
        public Ranked {
            if (best < 1
                    || worst < best
                    || (point.value().isPresent() && point.low().isEmpty())) {
                throw new IllegalArgumentException("no rank without its interval");
            }
        }
    }
}
