// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.function.ToDoubleFunction;
import nl.waakzaam.charts.FunnelChart.Dot;
import nl.waakzaam.charts.FunnelChart.Limits;

/** Which places lie within what chance allows. */
record Funnel(FunnelChart chart) {
    /** Where a place lies. */
    enum Lies {
        INSIDE("funnel.inside"),
        OUTSIDE("funnel.outside"),
        FAR_OUTSIDE("funnel.far");

        private final String key;

        Lies(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Lies lies(Dot dot) {
        if (dot.point().value().isEmpty() || chart.limits().isEmpty()) {
            return Lies.INSIDE;
        }
        var value = dot.point().value().getAsDouble();
        if (value > at(dot.size(), Limits::high998) || value < at(dot.size(), Limits::low998)) {
            return Lies.FAR_OUTSIDE;
        }
        return value > at(dot.size(), Limits::high95) || value < at(dot.size(), Limits::low95)
                ? Lies.OUTSIDE
                : Lies.INSIDE;
    }

    /** Between two sizes that are given, in proportion. */
    private double at(double size, ToDoubleFunction<Limits> limit) {
        var before = chart.limits().getFirst();
        for (var next : chart.limits()) {
            if (next.size() >= size) {
                var part = next.size() > before.size() ? (size - before.size()) / (next.size() - before.size()) : 1;
                return limit.applyAsDouble(before)
                        + Math.clamp(part, 0, 1) * (limit.applyAsDouble(next) - limit.applyAsDouble(before));
            }
            before = next;
        }
        return limit.applyAsDouble(before);
    }
}
