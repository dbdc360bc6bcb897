// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import nl.waakzaam.identifiers.CheckDigit;

/**
 * How likely it is that a typed number is a misreading of a registered one rather than the true number of another good.
 *
 * <p>In the manner of Fellegi and Sunter (1969) the odds are a product:
 *
 * <pre>
 *   (share of checks on registered goods ÷ share on others)
 * × (innocent goods per stolen good)
 * × P(this very misreading) ÷ P(another good bears this very number)
 * × what the check digit says × what category and make say against it
 * </pre>
 *
 * The classes of error and their shares are those Verhoeff (1969) measured; half or more of the misread characters are
 * look-alikes or 1/7 (Bell Laboratories, cited by ISMP, 2000). How likely another good with the number is follows from
 * how densely the register holds that series: in a series of which much is stolen, much more was sold. The figures that
 * no source gives are named as assumptions; {@code docs/performance.md} shows what they do to innocent and misread
 * numbers.
 */
final class NearLikelihood {
    /** Odds from which a near number is shown. Assumption: chosen so that at most 0.5% of innocents in a series see one. */
    static final double SHOWN_FROM = 0.01;

    /** Assumption: one number in twenty is typed or read wrongly. */
    private static final double MISREAD = 0.05;

    /** Verhoeff: one wrong character, and neighbours swapped; Wagner, citing him: one left out or added, 10–20%. */
    private static final double ONE_WRONG = 0.7905 * 0.85;

    private static final double SWAPPED = 0.1021 * 0.85;
    private static final double LEFT_OUT_OR_ADDED = 0.15;

    /** Bell Laboratories: I/1, O/0, Z/2 and 1/7 together are over half of the misread characters. */
    private static final double LOOK_ALIKE = 0.5;

    private static final double ONE_SEVEN = 0.125;
    private static final double OTHER_CHARACTERS = 9;

    /** Assumptions: of the checks one in twenty is on a registered good; of a series one in a hundred is stolen. */
    private static final double PRIOR = 0.05 / 0.95;

    private static final double INNOCENT_PER_STOLEN = 99;
    private static final double BLOCK = 1000;

    /** From so many registered numbers in a series it counts as sold out: every number of it is borne by some good. */
    static final int DENSE = (int) Math.ceil(BLOCK / INNOCENT_PER_STOLEN);

    /** The register of the letter of 7 September 2021: 1,621,354 goods. */
    private static final double REGISTERED = 1_621_354;

    private static final double LEAST_OCCUPANCY = 0.005;

    /** A check digit misses at most one misreading in ten; an innocent is mistyped one time in twenty. */
    private static final double CHECK_FAILS = 0.95 / MISREAD;

    private static final double CHECK_FITS = 0.02 / (1 - MISREAD);

    /** What was said of the good and is registered otherwise. That it agrees says nothing: so does all of its series. */
    private static final double DISAGREES = 0.05;

    private NearLikelihood() {}

    /**
     * Whether a near number is shown.
     *
     * @param typed folded form of what was typed
     * @param candidate folded form in the register, at most one edit away
     * @param density how many registered numbers share all but the last three characters of the series it may be from
     * @param disagreeing how many of category and make were stated and are registered otherwise; with 0 it is told,
     *     from memory, whether the candidate could be shown at all
     */
    static boolean isShown(String typed, String candidate, int density, CheckDigit check, int disagreeing) {
        return odds(typed, candidate, density) * factor(check) * Math.pow(DISAGREES, disagreeing) >= SHOWN_FROM;
    }

    /** The odds before check digit and description; two equal folded forms differ in look-alikes only. */
    static double odds(String typed, String candidate, int density) {
        var occupied = typed.equals(candidate) ? LEAST_OCCUPANCY : occupancy(typed, density);
        return PRIOR * INNOCENT_PER_STOLEN * MISREAD * misreading(typed, candidate) / occupied;
    }

    /** The share of misreadings that are this very one; 0 for what no single slip explains. */
    private static double misreading(String typed, String candidate) {
        return Slip.between(typed, candidate)
                .map(slip -> misreading(slip, typed, candidate))
                .orElse(0.0);
    }

    private static double misreading(Slip slip, String typed, String candidate) {
        int length = typed.length();
        return switch (slip.kind()) {
            case NONE -> ONE_WRONG * LOOK_ALIKE / length;
            case ONE_WRONG -> ONE_WRONG / length * substitution(typed.charAt(slip.at()), candidate.charAt(slip.at()));
            case SWAPPED -> SWAPPED / (length - 1);
            case LEFT_OUT, ADDED -> LEFT_OUT_OR_ADDED / 2 / (length + 1);
        };
    }

    private static double substitution(char typed, char registered) {
        var oneSeven = (typed == '1' && registered == '7') || (typed == '7' && registered == '1');
        return oneSeven ? ONE_SEVEN : (1 - LOOK_ALIKE) / OTHER_CHARACTERS;
    }

    /** The chance that some other good bears the typed number: by its series, or by the room numbers of its form have. */
    private static double occupancy(String typed, int density) {
        var bySeries = Math.min(1, density * INNOCENT_PER_STOLEN / BLOCK);
        return Math.max(LEAST_OCCUPANCY, Math.max(bySeries, byForm(typed)));
    }

    private static double byForm(String typed) {
        double room = 1;
        for (int i = 0; i < typed.length(); i++) {
            room *= Character.isDigit(typed.charAt(i)) ? 10 : 17;
        }
        return Math.min(1, REGISTERED * INNOCENT_PER_STOLEN / room);
    }

    private static double factor(CheckDigit check) {
        return switch (check) {
            case FITS -> CHECK_FITS;
            case DOES_NOT_FIT -> CHECK_FAILS;
            case NONE -> 1;
        };
    }
}
