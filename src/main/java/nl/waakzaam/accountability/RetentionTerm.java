// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Period;

/**
 * How long a kind of record may be kept or used, and by which law. A module declares its terms as constants and offers
 * those without a {@link RetentionRule} as beans, so that all stand on one page.
 *
 * @param name short and stable, as {@code goods-usable}; its text is {@code retention.rule.NAME}, its setting
 *     {@code waakzaam.retention.NAME}
 * @param effect what the end of the term means
 * @param standard the term unless configured otherwise
 * @param law the articles that set it
 */
public record RetentionTerm(String name, Effect effect, Period standard, String law) {
    /** What the end of a term means, in the order in which a record meets them. */
    public enum Effect {
        /** Found only by who knows what to look for (art. 8 lid 2 Wpg). */
        TARGETED,
        /** Out of use; kept for complaints and accountability only (art. 14 lid 1 Wpg). */
        RESTRICTED,
        /** Gone; a tombstone without content stays. */
        DESTROYED
    }

    /** Where it is configured, as an ISO 8601 period such as {@code P5Y}. */
    public String property() {
        return "waakzaam.retention." + name;
    }
}
