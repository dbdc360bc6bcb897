// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;

/**
 * A log-linear model of history that earlier outbreaks pull less: fitted, then fitted again with less weight for counts that
 * were far above it (Farrington and others 1996).
 *
 * @param fit the second one
 * @param weights of the counts in it
 * @param dispersion of it, at least 1
 */
record Baseline(LogLinearFit fit, Weights weights, double dispersion) {
    /** What each count weighs; together as much as there are counts. */
    static final class Weights {
        private final double[] each;

        private Weights(double[] each) {
            this.each = each;
        }

        /** @param threshold how many standard deviations a count may be above, and still weigh in full */
        static Weights of(LogLinearFit fit, int size, LogLinearModel model, double threshold) {
            var dispersion = Math.max(1, fit.dispersion());
            var each = new double[size];
            for (int i = 0; i < size; i++) {
                var residual = anscombe(model.count(i), fit.mean(i)) / spread(fit, i, dispersion);
                each[i] = residual > threshold ? Math.pow(residual, -2) : 1;
            }
            var scale = size / Arrays.stream(each).sum();
            return new Weights(Arrays.stream(each).map(weight -> weight * scale).toArray());
        }

        private static double anscombe(double count, double mean) {
            return 1.5 * (Math.pow(count, 2.0 / 3) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
        }

        /** A count that the model must follow wholly has no residual. */
        private static double spread(LogLinearFit fit, int i, double dispersion) {
            return Math.sqrt(dispersion * Math.max(1 - fit.leverage(i), 1e-10));
        }

        double[] each() {
            return each.clone();
        }
    }

    /** @throws IllegalArgumentException when nothing can be told apart */
    static Baseline of(LogLinearModel model, double threshold) {
        var first = model.fit();
        var weights = Weights.of(first, model.size(), model, threshold);
        var second = model.weighted(weights.each()).fit();
        return new Baseline(second, weights, Math.max(1, second.dispersion()));
    }

    /** The dispersion that surveillance uses for the flexible method: with the weights of the counts only. */
    double weightedDispersion() {
        return fit.dispersion(weights.each());
    }
}
