// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a detective typed along with a move.
 *
 * @param reason why; no names belong in it
 * @param article by which an order is given
 * @param reference the number of the police report or case that it belongs to
 * @param lastDay until when the good must be held
 */
public record TypedMove(
        @Nullable String reason,
        @Nullable String article,
        @Nullable String reference,
        @Nullable String lastDay) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST = 100;

    /** Nothing but why. */
    public static TypedMove because(@Nullable String reason) {
        return new TypedMove(reason, null, null, null);
    }

    static TypedMove of(Map<String, String> typed) {
        return new TypedMove(typed.get("reden"), typed.get("artikel"), typed.get("kenmerk"), typed.get("totEnMet"));
    }

    /** An order about the good in the shop, as it is written down. */
    record Order(String article, String reference, @Nullable LocalDate lastDay) {
        String ground() {
            return article + "; " + reference;
        }
    }

    /** Refuses with {@link InvalidInput} a reason that lacks where it is needed, or is too long. */
    @Nullable
    String reasonFor(Move move) {
        var clean = Texts.clean(reason);
        if (clean == null ? move.needsReason() : clean.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new Fault("reden", "hits.error.reason." + move.code(), LONGEST_REASON)));
        }
        return clean;
    }

    /** Refuses with {@link InvalidInput} an order without article or reference, and a hold without an end within a year. */
    Order order(Move move, Hit hit, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var read = new Order(
                required("artikel", article, faults),
                required("kenmerk", reference, faults),
                move == Move.HOLD ? day() : null);
        if (move == Move.HOLD && !isInTime(read.lastDay, hit, today)) {
            faults.add(new Fault("totEnMet", "hits.error.totEnMet"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return read;
    }

    private static boolean isInTime(@Nullable LocalDate day, Hit hit, LocalDate today) {
        return day != null
                && !day.isBefore(today)
                && !day.isAfter(today.plusYears(1))
                && (hit.heldUntil() == null || day.isAfter(hit.heldUntil()));
    }

    private @Nullable LocalDate day() {
        try {
            return lastDay == null ? null : LocalDate.parse(lastDay);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String required(String field, @Nullable String typed, List<Fault> faults) {
        var clean = Texts.clean(typed);
        if (clean == null || clean.length() > LONGEST) {
            faults.add(new Fault(field, "hits.error." + field, LONGEST));
        }
        return clean == null ? "" : clean;
    }
}
