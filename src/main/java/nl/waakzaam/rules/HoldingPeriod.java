// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many days a bought good stays unaltered in the shop (bewaartermijn). The day of the purchase does not count.
 *
 * @param days none is no duty to hold; at most {@value #MOST}
 */
public record HoldingPeriod(int days, Counting counting) {
    public static final int MOST = 60;
    public static final HoldingPeriod NONE = new HoldingPeriod(0, Counting.CALENDAR_DAYS);

    /** How the days are counted. */
    public enum Counting {
        /** Every day, whatever it is. */
        CALENDAR_DAYS("kalenderdagen"),
        /** Every day; an end on a Saturday, Sunday or holiday moves to the next working day (art. 1 Algemene termijnenwet). */
        CALENDAR_DAYS_TO_WORKING_DAY("kalenderdagen-tot-werkdag"),
        /** Working days only. */
        WORKING_DAYS("werkdagen");

        private final String code;

        Counting(String code) {
            this.code = code;
        }

        /** The code of the API and of forms. */
        public String code() {
            return code;
        }

        public static Optional<Counting> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }

    /** Refuses with {@link IllegalArgumentException} less than no days and more than anybody means. */
    public HoldingPeriod {
        if (days < 0 || days > MOST) {
            throw new IllegalArgumentException("a holding period is 0 to %d days".formatted(MOST));
        }
    }

    public boolean isNone() {
        return days == 0;
    }
}
