// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Comparator;

/**
 * An alarm as it stands in the list.
 *
 * @param kind {@code gemeente}, {@code eenheid}, {@code land} or {@code verzonnen}
 * @param times how many times what was expected
 * @param measure see {@link Alarm#exceedance()}
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
        double measure) {
    static Comparator<AlarmLine> by(AlarmQuery query) {
        Comparator<AlarmLine> order = switch (query.column()) {
            case "naam" -> Comparator.comparing(AlarmLine::name);
            case "delict" -> Comparator.comparing(AlarmLine::offence);
            case "aantal" -> Comparator.comparingLong(AlarmLine::observed);
            case "verwacht" -> Comparator.comparingDouble(AlarmLine::expected);
            case "grens" -> Comparator.comparingDouble(AlarmLine::limit);
            default -> Comparator.comparingDouble(AlarmLine::measure);
        };
        return (query.descending() ? order.reversed() : order)
                .thenComparing(AlarmLine::area)
                .thenComparing(AlarmLine::subject);
    }
}
