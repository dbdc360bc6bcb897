// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.Optional;

/**
 * Whether places differ more than chance: each a dot by its size, within what chance allows for places of that size.
 *
 * @param size what is measured along the bottom: inhabitants, dwellings
 * @param axis what is compared
 * @param mean of all together
 * @param limits in the order of size
 * @param highlighted the code of one dot
 */
public record FunnelChart(
        Caption caption,
        Axis size,
        Axis axis,
        List<Dot> dots,
        double mean,
        List<Limits> limits,
        Optional<String> highlighted)
        implements Chart {
    public FunnelChart {
        dots = List.copyOf(dots);
        limits = List.copyOf(limits);
    }

    /** A place. */
    public record Dot(String code, String name, double size, Point point) {}

    /** What chance allows at a size: 95 of 100 places lie within the inner, 998 of 1000 within the outer. */
    public record Limits(double size, double low95, double high95, double low998, double high998) {}
}
