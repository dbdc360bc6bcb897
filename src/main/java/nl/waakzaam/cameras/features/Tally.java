// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one area really has. Never leaves the house; {@link #published} is what does.
 *
 * @param code of the area
 * @param x of the south-west corner of a square, in metres on the Dutch grid, as y; null for other areas
 * @param owners how many people and companies these cameras are of
 */
record Tally(String code, @Nullable Integer x, @Nullable Integer y, int cameras, int owners) {
    /**
     * What may be said of it, by {@code step}. Nothing of fewer owners than a step, so that no figure is about a few of them.
     * A new figure is rounded at a place that nobody knows, and appears at a number that nobody knows: who adds cameras of
     * their own until it does, learns nothing exact. A figure stays while the number is within a step of it, so that one
     * camera more or less hardly ever moves it, and never there and back.
     *
     * @param before what was said until now
     * @param shift from 0 up to the step, always the same of an area, known to nobody
     */
    Optional<Integer> published(Optional<Integer> before, int shift, int step) {
        if (owners < step) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            return before.filter(figure -> Math.abs(cameras - figure) <= step)
                    .or(() -> Optional.of(rounded(shift, step)));
        }
        return owners < step + shift ? Optional.empty() : Optional.of(rounded(shift, step));
    }

    private int rounded(int shift, int step) {
        return (cameras + shift) / step * step;
    }
}
