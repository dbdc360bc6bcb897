// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodTerms;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Supplement;
import nl.waakzaam.stolengoods.WorkArea;
import nl.waakzaam.stolengoods.codes.SecretCode;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a victim complete its report: the code, and what comes in with it. */
@Service
public class Completions {
    private static final String VICTIM = "visitor:code";

    private final PostgresInvitations invitations;
    private final PostgresCompletions completions;
    private final PostgresCompletionPhotos photos;
    private final GoodsReading goods;
    private final GoodTerms terms;
    private final WorkArea areas;
    private final RegisterLog log;
    private final Clock clock;
    private final Period valid;

    /** @param valid how long after its day a code can be used ({@code waakzaam.completion.code-valid}) */
    Completions(
            PostgresInvitations invitations,
            PostgresCompletions completions,
            PostgresCompletionPhotos photos,
            GoodsReading goods,
            GoodTerms terms,
            WorkArea areas,
            RegisterLog log,
            Clock clock,
            @Value("${waakzaam.completion.code-valid:P14D}") Period valid) {
        this.invitations = invitations;
        this.completions = completions;
        this.photos = photos;
        this.goods = goods;
        this.terms = terms;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
        this.valid = valid;
    }

    /** A code as it is shown once, and the last day on which it can be used. */
    public record Made(SecretCode code, Good good, LocalDate lastDay) {}

    /** The good for which a code can be made; empty when it is not sought, or outside the area of this officer. */
    @Transactional
    public Optional<Good> consult(long goodId, Actor actor) {
        var good = goods.find(goodId)
                .filter(Good::isInUse)
                .filter(found -> found.version().state().found())
                .filter(found -> areas.covers(actor, goodId));
        good.ifPresent(found -> log.consulted(
                Act.onScreen(actor.id(), goods.about(goodId), "code voor de eigenaar"), Activity.COMPLETION_CODE));
        return good;
    }

    Optional<Instant> expiry(long goodId) {
        return invitations.expiry(goodId, clock.instant());
    }

    /** Makes a code for one good, once; a code that it had works no longer. Empty as {@link #consult} is. */
    @Transactional
    public Optional<Made> invite(long goodId, Actor actor) {
        return consult(goodId, actor).map(good -> {
            var now = clock.instant();
            var lastDay = DutchTime.dayOf(now).plus(valid);
            var code = SecretCode.fresh();
            revoke(goodId, actor);
            var id = invitations.invite(goodId, code, actor.id(), now, end(lastDay));
            recorded(Action.CHANGE, change(actor.id(), Activity.COMPLETION_CODE), id, goodId);
            return new Made(code, good, lastDay);
        });
    }

    /** Takes the code of a good in the area of this officer back; does nothing when it has none. */
    @Transactional
    public void revoke(long goodId, Actor actor) {
        if (!areas.covers(actor, goodId)) {
            throw CodePages.absent();
        }
        invitations
                .revoke(goodId)
                .ifPresent(id -> recorded(Action.CHANGE, change(actor.id(), Activity.COMPLETION_CODE), id, goodId));
    }

    /** Empty when there is no such code, it was used or revoked, is past its term, or the good is not sought. */
    @Transactional
    public Optional<Invitation> invitation(SecretCode code) {
        return invitations.invitation(code, clock.instant(), terms.usableFrom());
    }

    /** Keeps photos of somebody who is still filling in. */
    @Transactional
    public boolean keep(SecretCode code, String draft, List<Photo> added) {
        return invitation(code)
                .map(invitation -> photos.add(invitation.id(), draft, added))
                .orElse(false);
    }

    @Transactional
    public void clear(Invitation invitation, String draft) {
        photos.clear(invitation.id(), draft);
    }

    int photos(Invitation invitation, String draft) {
        return photos.count(invitation.id(), draft);
    }

    /** Takes in what the victim sent, to be judged; the code works no longer. False when it did not work any more. */
    @Transactional
    public boolean send(SecretCode code, String draft, Supplement proposed) {
        var invitation = invitation(code);
        invitation.ifPresent(found -> {
            completions.send(found.id(), draft, proposed, clock.instant());
            photos.keepOnly(found.id(), draft);
            recorded(Action.COLLECT, change(VICTIM, Activity.COMPLETION), found.id(), found.goodId());
        });
        return invitation.isPresent();
    }

    private void recorded(Action action, Change change, long completion, long good) {
        log.recorded(action, change, goods.about(good).other(ObjectKind.COMPLETION, completion));
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
    }

    private Change change(String actor, Activity activity) {
        return new Change(actor, "web", activity, clock.instant(), "");
    }
}
