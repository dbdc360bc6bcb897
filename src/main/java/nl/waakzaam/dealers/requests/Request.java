// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a municipality, from its arrival to the decision.
 *
 * @param receivedAt null until the mail address of a sign-up was confirmed
 * @param dueOn the last day to decide; null as long
 * @param bySilence whether it is granted when nobody decides in time
 * @param identityCheck how the official made sure that who asks acts for the company; of a sign-up only
 */
public record Request(
        long id,
        String municipality,
        Applicant applicant,
        Wish wish,
        Locale language,
        Instant askedAt,
        @Nullable Instant receivedAt,
        @Nullable LocalDate dueOn,
        boolean bySilence,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String identityCheck,
        @Nullable String reasons) {

    /** From the form to the decision; texts for screens stand under {@code dealers.request.NAME}. */
    public enum State {
        /** The mail address was not confirmed: no official sees it. */
        ASKED,
        OPEN,
        APPROVED,
        REJECTED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Wish.Kind kind() {
        return wish.kind();
    }

    /** Days until it is due, from today; negative when it is overdue. */
    public long daysLeft(LocalDate today) {
        return dueOn == null ? 0 : ChronoUnit.DAYS.between(today, dueOn);
    }
}
