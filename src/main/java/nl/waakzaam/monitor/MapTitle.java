// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.stream.DoubleStream;

/**
 * Says what is seen on a map of municipalities: between which figures half of them lie. It names none: the highest of
 * hundreds is often so by chance.
 *
 * @param name of the offence
 * @param per what a rate is divided by, as: per 1.000 inwoners
 */
record MapTitle(String name, String per, String year, boolean rated, Words words) {
    /** Of fewer a half says little. */
    private static final int FEWEST = 8;

    String of(DoubleStream figures) {
        var sorted = figures.sorted().toArray();
        var what = words.text(rated ? "monitor.map.title.rate" : "monitor.map.title.count", name, year, per);
        if (sorted.length < FEWEST) {
            return what;
        }
        var quarter = sorted.length / 4;
        return half(what, text(sorted[quarter]), text(sorted[sorted.length - 1 - quarter]));
    }

    private String half(String what, String low, String high) {
        return low.equals(high)
                ? words.text("monitor.map.title.same", what, low)
                : words.text("monitor.map.title.half", what, low, high);
    }

    private String text(double value) {
        return rated ? words.number(value, 2) : words.count(value);
    }
}
