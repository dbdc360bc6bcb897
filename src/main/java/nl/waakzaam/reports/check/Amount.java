// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** By how much words say that something changed, where one word says it. */
enum Amount {
    HALVED("gehalveerd|halveer(?:t|de|den)|halvering|halved|halving", -40),
    DOUBLED("verdubbel(?:d|de|den|t|ing)|doubled|doubling", 80);

    private final Pattern words;
    private final double least;

    /** @param least percent of change at which one may say so: almost is enough */
    Amount(String words, double least) {
        this.words = Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
        this.least = least;
    }

    static Optional<Amount> in(String clause) {
        return Arrays.stream(values())
                .filter(amount -> amount.words.matcher(clause).find())
                .findFirst();
    }

    /** Whether a change is less than what is said. */
    boolean isMoreThan(double change) {
        return least < 0 ? change > least : change < least;
    }
}
