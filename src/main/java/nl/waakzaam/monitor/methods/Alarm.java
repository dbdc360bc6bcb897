// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

/**
 * An area where a month has more of an offence than its history allows.
 *
 * @param expected what history leads to expect
 * @param limit what chance may make of that
 * @param estimated whether a part of a municipality that was split is in the history
 */
record Alarm(String area, String subject, long observed, double expected, double limit, boolean estimated) {
    /** How far above: 1 is as far as the limit, 2 is twice as far from what was expected. */
    double exceedance() {
        return (observed - expected) / (limit - expected);
    }
}
