// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds the means of a log-linear model by rounds of weighted least squares (McCullagh and Nelder 1989), with the start,
 * the steps and the end of R's {@code glm.fit}, so that the same numbers come out. Not to be shared between threads.
 */
final class LeastSquaresRounds {
    private static final int MOST_ROUNDS = 25;
    private static final double CLOSE_ENOUGH = 1e-8;
    private static final double ALIASED = 1e-13;
    private static final double LEAST_MEAN = Math.ulp(1.0);

    private final LogLinearModel model;
    private final double[] logMeans;
    private final double[] means;
    private final double[] weights;
    private double[] coefficients = {};

    LeastSquaresRounds(LogLinearModel model) {
        this.model = model;
        this.logMeans = new double[model.size()];
        this.means = new double[model.size()];
        this.weights = new double[model.size()];
        for (int i = 0; i < model.size(); i++) {
            means[i] = model.start(i);
            logMeans[i] = Math.log(means[i]);
        }
    }

    /** @throws IllegalArgumentException when the columns say the same, so that nothing can be told apart */
    LogLinearFit fit() {
        var before = model.deviance(means);
        for (int round = 1; ; round++) {
            var weighted = new QRDecomposition(MatrixUtils.createRealMatrix(weightedRows()), ALIASED);
            var after = towards(solution(weighted), before);
            var close = Math.abs(after - before) / (Math.abs(after) + 0.1) < CLOSE_ENOUGH;
            if (close || round == MOST_ROUNDS) {
                return new LogLinearFit(model, coefficients, unscaled(weighted), means, weights, close);
            }
            before = after;
        }
    }

    /** The covariance of the coefficients, but for the dispersion. */
    private RealMatrix unscaled(QRDecomposition weighted) {
        var last = coefficients.length - 1;
        var inverse = MatrixUtils.inverse(weighted.getR().getSubMatrix(0, last, 0, last));
        return inverse.multiplyTransposed(inverse);
    }

    private double[] solution(QRDecomposition weighted) {
        try {
            return weighted.getSolver()
                    .solve(new ArrayRealVector(responses(), false))
                    .toArray();
        } catch (MathRuntimeException failure) {
            throw new IllegalArgumentException(
                    "what should explain the counts cannot be told apart: leave something out", failure);
        }
    }

    private double[][] weightedRows() {
        var weighted = new double[model.size()][];
        for (int i = 0; i < model.size(); i++) {
            weights[i] = model.weight(i) * means[i] * means[i] / model.variance(means[i]);
            var root = Math.sqrt(weights[i]);
            weighted[i] = Arrays.stream(model.rows()[i]).map(x -> x * root).toArray();
        }
        return weighted;
    }

    /** Steps to the solution, or half of the way when that leads out of what can be computed. */
    private double towards(double[] solution, double before) {
        var from = coefficients;
        coefficients = solution;
        var deviance = moved();
        for (int half = 0; half < MOST_ROUNDS && !Double.isFinite(deviance) && from.length > 0; half++) {
            for (int j = 0; j < from.length; j++) {
                coefficients[j] = (coefficients[j] + from[j]) / 2;
            }
            deviance = moved();
        }
        return Double.isFinite(deviance) ? deviance : before;
    }

    private double[] responses() {
        var responses = new double[model.size()];
        for (int i = 0; i < responses.length; i++) {
            var response = logMeans[i] - model.offset(i) + (model.count(i) - means[i]) / means[i];
            responses[i] = response * Math.sqrt(weights[i]);
        }
        return responses;
    }

    private double moved() {
        for (int i = 0; i < means.length; i++) {
            logMeans[i] = model.offset(i) + LogLinearFit.product(model.rows()[i], coefficients);
            means[i] = Math.max(Math.exp(logMeans[i]), LEAST_MEAN);
        }
        return model.deviance(means);
    }
}
