// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.AGAIN;
import static nl.waakzaam.hits.verdict.Weight.DUPLICATE;
import static nl.waakzaam.hits.verdict.Weight.INNOCENT_PER_STOLEN;
import static nl.waakzaam.hits.verdict.Weight.LEFT_OUT_OR_ADDED;
import static nl.waakzaam.hits.verdict.Weight.LOOK_ALIKE;
import static nl.waakzaam.hits.verdict.Weight.MISREAD;
import static nl.waakzaam.hits.verdict.Weight.ONE_SEVEN;
import static nl.waakzaam.hits.verdict.Weight.ONE_WRONG;
import static nl.waakzaam.hits.verdict.Weight.REGISTERED;
import static nl.waakzaam.hits.verdict.Weight.SAME_SHAPE;
import static nl.waakzaam.hits.verdict.Weight.STRANGER;
import static nl.waakzaam.hits.verdict.Weight.SWAPPED;
import static nl.waakzaam.hits.verdict.Weight.TWO_SLIPS;

import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.hits.verdict.Explanation.Who;
import nl.waakzaam.identifiers.Alignment.Step;

/**
 * How likely the bought good's number is: as the stolen good's, read or typed well or wrongly, and as the true number of
 * another good.
 */
final class NumberLikelihood {
    /** Numbers that share all but their last three characters. */
    private static final double SERIES = 1000;

    private static final int OPEN_CHARACTERS = 3;

    private static final int UNRELATED_REPORTS = 3;
    private static final double DIGITS = 10;
    private static final double FOLDED_LETTERS = 17;
    private static final double OTHER_CHARACTERS = 9;

    private final Weights weights;

    NumberLikelihood(Weights weights) {
        this.weights = weights;
    }

    /** That who holds the stolen good writes down this number. */
    Explanation ofSame(Comparison compared) {
        double written = compared.isEqual()
                ? 1 - weights.of(MISREAD)
                : weights.of(MISREAD) * slips(compared) * lookAlikes(compared);
        return new Explanation(Who.SAME, !compared.isEqual(), weights.of(INNOCENT_PER_STOLEN) * written);
    }

    List<Explanation> ofRivals(Comparison compared) {
        return Stream.concat(ofSiblings(compared).stream(), Stream.of(ofStranger(compared)))
                .toList();
    }

    /** Of the same make and type: those that nothing but colour, order and check digit speaks against. */
    List<Explanation> ofSiblings(Comparison compared) {
        return List.of(ofSibling(compared), ofMisreadSibling(compared));
    }

    /** That another good of the same series bears it. */
    Explanation ofSibling(Comparison compared) {
        double borne = compared.looksEqual() ? weights.of(DUPLICATE) : Math.max(weights.of(DUPLICATE), sold(compared));
        return new Explanation(Who.SIBLING, false, borne);
    }

    /** That another good of the same series bears a number one wrong character away from it, and was misread. */
    private Explanation ofMisreadSibling(Comparison compared) {
        double wrong = weights.of(ONE_WRONG) * (1 - weights.of(LOOK_ALIKE)) * OPEN_CHARACTERS / length(compared);
        return new Explanation(Who.SIBLING, true, sold(compared) * weights.of(MISREAD) * Math.min(1, wrong));
    }

    /** The share of the numbers of its series that honest people bought. */
    private double sold(Comparison compared) {
        return Math.min(1, compared.density() * weights.of(INNOCENT_PER_STOLEN) / SERIES);
    }

    private static int length(Comparison compared) {
        return compared.bought().folded().length();
    }

    /** That a good of any other make or sort bears it. */
    Explanation ofStranger(Comparison compared) {
        return new Explanation(Who.STRANGER, false, compared.reports() >= UNRELATED_REPORTS ? 1 : others(compared));
    }

    private double others(Comparison compared) {
        double room = compared.bought()
                .folded()
                .chars()
                .mapToDouble(character -> Character.isDigit(character) ? DIGITS : FOLDED_LETTERS)
                .reduce(1, (one, other) -> one * other);
        double others = weights.of(REGISTERED) * weights.of(INNOCENT_PER_STOLEN) * weights.of(SAME_SHAPE) / room;
        return Math.min(1, Math.max(weights.of(STRANGER), others));
    }

    private double slips(Comparison compared) {
        var slips = compared.alignment().slips();
        int length = length(compared);
        return switch (slips.size()) {
            case 0 -> weights.of(ONE_WRONG) * (weights.of(LOOK_ALIKE) - weights.of(ONE_SEVEN)) / length;
            case 1 -> share(slips.getFirst()) * place(slips.getFirst(), compared, length);
            case 2 ->
                weights.of(TWO_SLIPS)
                        * 2
                        * place(slips.getFirst(), compared, length)
                        * place(slips.getLast(), compared, length);
            default -> 0;
        };
    }

    private double share(Step slip) {
        return switch (slip.kind()) {
            case ONE_WRONG, LOOK_ALIKE -> weights.of(ONE_WRONG);
            case SWAPPED -> weights.of(SWAPPED);
            case LEFT_OUT, ADDED -> weights.of(LEFT_OUT_OR_ADDED) / 2;
        };
    }

    /** That it happens at this place and in this way. */
    private double place(Step slip, Comparison compared, int length) {
        return switch (slip.kind()) {
            case ONE_WRONG, LOOK_ALIKE -> substitution(slip, compared) / length;
            case SWAPPED -> 1.0 / Math.max(1, length - 1);
            case LEFT_OUT -> 1.0 / (length + 1);
            case ADDED -> 1.0 / length;
        };
    }

    private double substitution(Step slip, Comparison compared) {
        return compared.isOneSeven(slip) ? weights.of(ONE_SEVEN) : (1 - weights.of(LOOK_ALIKE)) / OTHER_CHARACTERS;
    }

    /** The first look-alike is a slip of its own where there is no other. */
    private double lookAlikes(Comparison compared) {
        int further = compared.alignment().lookAlikes() - (compared.looksEqual() ? 1 : 0);
        return Math.pow(weights.of(AGAIN), further);
    }
}
