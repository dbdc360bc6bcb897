// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Consecutive numbers of one make and type: a stolen lorry load, of which the first {@link #LENGTH} are registered and
 * the next were sold honestly.
 */
record NumberSeries(GoodModel model, String prefix, long first, int digits) {
    static final int LENGTH = 1_000;

    static NumberSeries draw(GoodModel model, SplittableRandom random) {
        int running = Math.min(6, model.runningDigits());
        int counted = model.kind() == nl.waakzaam.identifiers.IdentifierKind.IMEI ? 1 : 0;
        var number = model.randomNumber(random);
        var prefix = number.substring(0, number.length() - counted - running);
        long room = Math.round(Math.pow(10, running)) - 2 * LENGTH;
        return new NumberSeries(model, prefix, random.nextLong(room), running);
    }

    GeneratedGood registered(int place) {
        return numbered(place);
    }

    /** One of the thousand that follow the registered ones. */
    GeneratedGood innocent(int place) {
        return numbered(LENGTH + place);
    }

    private GeneratedGood numbered(int place) {
        var running = String.format(Locale.ROOT, "%0" + digits + "d", first + place);
        return new GeneratedGood(model, model.finished(prefix + running));
    }
}
