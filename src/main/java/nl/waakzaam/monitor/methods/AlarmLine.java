// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

/**
 * An alarm as it stands in the list.
 *
 * @param kind {@code gemeente}, {@code eenheid}, {@code land} or {@code verzonnen}
 * @param times how many times what was expected
 * @param measure see {@link Alarm#exceedance()}
 * @param estimated see {@link Alarm}
 */
public record AlarmLine(
        String area,
        String name,
        String kind,
        String subject,
        String offence,
        long observed,
        double expected,
        double limit,
        double times,
        double measure,
        boolean estimated) {}
