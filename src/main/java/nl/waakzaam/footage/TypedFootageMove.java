// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** What a detective typed along with a step. */
record TypedFootageMove(Map<String, String> typed) {
    static final int LONGEST = 1000;
    private static final int LONGEST_REASON = 500;
    private static final int LATEST_DAYS = 60;
    private static final Duration OLDEST_ORAL = Duration.ofDays(7);

    /**
     * What is asked of an owner.
     *
     * @param spokenAt when it was demanded by word of mouth; null for what goes on paper at once
     */
    record Asked(String what, Instant answerBy, @Nullable Instant spokenAt) {}

    /** Refuses with {@link InvalidInput} what lacks or is outside its bounds, all at once. */
    Asked asked(FootageMove move, Clock clock) {
        var faults = new ArrayList<Fault>();
        var what = Texts.clean(typed.get("wat"));
        if (what == null || what.length() > LONGEST) {
            faults.add(new Fault("wat", "footage.error.wat", LONGEST));
        }
        var answerBy = answerBy(DutchTime.today(clock), faults);
        var spokenAt = move == FootageMove.DEMAND ? spokenAt(clock.instant(), faults) : null;
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Asked(String.valueOf(what), answerBy, spokenAt);
    }

    private Instant answerBy(LocalDate today, List<Fault> faults) {
        var day = day(typed.getOrDefault("antwoord", ""));
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(LATEST_DAYS))) {
            faults.add(new Fault("antwoord", "footage.error.antwoord", LATEST_DAYS));
            return Instant.EPOCH;
        }
        return FootageClocks.endOf(day);
    }

    private @Nullable Instant spokenAt(Instant now, List<Fault> faults) {
        var text = typed.getOrDefault("mondeling", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        var spoken = moment(text);
        if (spoken == null || spoken.isAfter(now) || spoken.isBefore(now.minus(OLDEST_ORAL))) {
            faults.add(new Fault("mondeling", "footage.error.mondeling", OLDEST_ORAL.toDays()));
        }
        return spoken;
    }

    /** Refuses with {@link InvalidInput} one that lacks where it is needed, or is too long. No names belong in it. */
    @Nullable
    String reason(boolean needed) {
        var clean = Texts.clean(typed.get("reden"));
        if (clean == null ? needed : clean.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new Fault("reden", "footage.error.reden", LONGEST_REASON)));
        }
        return clean;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(DutchTime.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
