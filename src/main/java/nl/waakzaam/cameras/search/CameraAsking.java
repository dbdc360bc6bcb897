// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.search.Proportionality.Excess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A detective asks for cameras. What is within the limits is allowed at once; for more a second person is asked when the
 * detective says why, and it is refused when not. The same question asked again is the same search.
 */
@Service
class CameraAsking {
    private static final Duration DAY = Duration.ofHours(24);

    private final CaseSearches searches;
    private final CameraSearchLimits limits;
    private final CameraSearchLog log;
    private final SecondPersonMails mails;
    private final Clock clock;

    CameraAsking(
            CaseSearches searches,
            CameraSearchLimits limits,
            CameraSearchLog log,
            SecondPersonMails mails,
            Clock clock) {
        this.searches = searches;
        this.limits = limits;
        this.log = log;
        this.mails = mails;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Allowed(CaseSearch search) implements Outcome {}

        record Waits(CaseSearch search) implements Outcome {}

        /** In what it asks too much; nothing is kept of it but a line in the processing log. */
        record TooMuch(List<Excess> excesses) implements Outcome {}
    }

    @Transactional
    public Outcome ask(Wish wish, Actor actor) {
        searches.hold(wish.caseNumber(), actor.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = searches.listOf(wish.caseNumber());
        return same(wish, before, actor).orElseGet(() -> judged(wish, before, actor, now));
    }

    private static Optional<Outcome> same(Wish wish, List<Asked> before, Actor actor) {
        return before.stream()
                .filter(one -> one.search().isOf(actor) && !one.isRefused() && wish.isAsked(one.search()))
                .findFirst()
                .map(Asked::search)
                .map(search -> search.isAllowed() ? new Outcome.Allowed(search) : new Outcome.Waits(search));
    }

    private Outcome judged(Wish wish, List<Asked> before, Actor actor, Instant now) {
        var allowed =
                before.stream().map(Asked::search).filter(CaseSearch::isAllowed).toList();
        var today = searches.countOf(actor.id(), now.minus(DAY));
        var excesses = new Proportionality(limits).judge(wish, allowed, today);
        if (excesses.isEmpty()) {
            return new Outcome.Allowed(added(wish, null, actor, now));
        }
        if (wish.because() == null) {
            log.refused(wish, actor.id());
            return new Outcome.TooMuch(excesses);
        }
        var search = added(wish, wish.because(), actor, now);
        log.requested(search);
        mails.asked(search, actor);
        return new Outcome.Waits(search);
    }

    private CaseSearch added(Wish wish, @Nullable String because, Actor actor, Instant now) {
        var search = new CaseSearch(
                UUID.randomUUID(),
                wish.caseNumber(),
                wish.offence(),
                wish.purpose(),
                wish.area(),
                wish.starts(),
                wish.ends(),
                actor.area(),
                actor.id(),
                now,
                because,
                null,
                null);
        searches.add(search);
        return search;
    }
}
