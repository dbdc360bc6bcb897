// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.PurchaseId;

/**
 * What a seller asks of the shop that keeps the register, and how it stands.
 *
 * @param dueOn the last day to answer
 * @param extended whether the shop took longer, which it may once
 */
public record SellerRequest(
        long id,
        PurchaseId purchase,
        ShopId shop,
        Kind kind,
        State state,
        Locale language,
        Instant receivedAt,
        LocalDate dueOn,
        boolean extended) {
    /** What is asked; texts stand under {@code sellers.kind.CODE}. */
    public enum Kind {
        /** Something in the register is wrong (art. 16 AVG). */
        CORRECTION("correctie"),
        /** The seller does not want to be in it (art. 21 AVG). */
        OBJECTION("bezwaar");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /** How it stands; texts stand under {@code sellers.state.NAME}. */
    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }

    /** Words of the seller or the shop; texts stand under {@code sellers.note.NAME}. */
    public record Note(What what, Instant at, String text, String mail) {
        /** In the order in which they come. */
        public enum What {
            ASKED,
            EXTENDED,
            DECIDED
        }

        /** Keeps people out of logs. */
        @Override
        public String toString() {
            return "a note";
        }
    }

    /** A request with its words, in the order in which they came. */
    public record Told(SellerRequest request, List<Note> notes) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Days until it is due, from today; negative when it is overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** More time is told within the month in which an answer is due (art. 12 lid 3 AVG), once. */
    public boolean mayBeExtendedOn(LocalDate today) {
        return isOpen() && !extended && !today.isAfter(dueOn);
    }
}
