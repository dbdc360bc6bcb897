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
    private RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(1);

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
        for (int round = 0; round < MOST_ROUNDS; round++) {
            solve();
            var after = towards(before);
            if (Math.abs(after - before) / (Math.abs(after) + 0.1) < CLOSE_ENOUGH) {
                return result(true);
            }
            before = after;
        }
        return result(false);
    }

    private LogLinearFit result(boolean converged) {
        return new LogLinearFit(model, coefficients, inverse, means, weights, converged);
    }

    private void solve() {
        try {
            var weighted = MatrixUtils.createRealMatrix(weightedRows());
            var solver = new QRDecomposition(weighted, ALIASED).getSolver();
            inverse = solver.getInverse();
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
    private double towards(double before) {
        var from = coefficients;
        coefficients = inverse.operate(new ArrayRealVector(responses(), false)).toArray();
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
