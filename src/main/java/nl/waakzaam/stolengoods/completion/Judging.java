// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Corrections;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.WorkArea;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An intake officer judges what victims sent: accepts all, a part, or nothing. */
@Service
public class Judging {
    private final PostgresCompletions completions;
    private final PostgresCompletionPhotos photos;
    private final Corrections corrections;
    private final GoodsReading goods;
    private final WorkArea areas;
    private final RegisterLog log;
    private final Clock clock;

    Judging(
            PostgresCompletions completions,
            PostgresCompletionPhotos photos,
            Corrections corrections,
            GoodsReading goods,
            WorkArea areas,
            RegisterLog log,
            Clock clock) {
        this.completions = completions;
        this.photos = photos;
        this.corrections = corrections;
        this.goods = goods;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    /** What was sent beside the good as it stands now. */
    public record Proposal(Completion completion, Good good) {
        /** Whether the good got another state since, in which nothing is added to it. */
        public boolean isClosed() {
            return !good.isInUse() || !good.version().state().found();
        }

        /** Whether somebody changed the good since the victim sent this. */
        public boolean isOvertaken() {
            return good.changedAt().isAfter(completion.sentAt());
        }
    }

    /** How a judgement came out. */
    public enum Outcome {
        DONE,
        /** Somebody else was first. */
        DECIDED_BEFORE,
        /** The good was changed since it was shown: look again. */
        GOOD_CHANGED,
        /** The good is not sought any more, so that nothing can be added to it. */
        GOOD_CLOSED,
        /** Nothing was chosen. */
        NOTHING_CHOSEN
    }

    /** Empty when nothing was sent under this id, or it is outside the area of this officer. */
    @Transactional
    public Optional<Proposal> consult(long id, Actor actor) {
        var proposal = find(id, actor);
        proposal.ifPresent(found -> consulted(found.completion(), actor));
        return proposal;
    }

    /** A photo of a completion in the area of this officer. */
    @Transactional
    public Optional<byte[]> photo(long id, long photo, Actor actor) {
        var proposal = find(id, actor);
        var jpeg = proposal.flatMap(found -> photos.find(id, photo));
        jpeg.ifPresent(shown -> consulted(proposal.orElseThrow().completion(), actor));
        return jpeg;
    }

    /** @param seen when the good was last changed, as its page carried it */
    @Transactional
    public Outcome accept(long id, Set<String> chosen, String seen, Actor actor) {
        var completion = find(id, actor).orElseThrow(CodePages::absent).completion();
        var good = goods.hold(completion.goodId());
        var taken = Part.chosen(completion.proposed(), chosen);
        var pictures = Part.photos(completion, chosen);
        var refusal = refusal(new Proposal(completion, good), seen, taken.isEmpty() && pictures.isEmpty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var partly = chosen.size() < completion.parts().size();
        var change =
                change(actor, "aangevuld door de eigenaar (aanvulling %d%s)".formatted(id, partly ? ", deels" : ""));
        corrections.supplement(good.id(), taken, change);
        photos.handOver(pictures, good.id(), change.at());
        decide(completion, Completion.State.ACCEPTED, null, change);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome reject(long id, String reason, Actor actor) {
        var completion = find(id, actor).orElseThrow(CodePages::absent).completion();
        if (!completion.isOpen()) {
            return Outcome.DECIDED_BEFORE;
        }
        var change = change(actor, "aanvulling %d niet overgenomen: %s".formatted(id, reason));
        corrections.note(List.of(completion.goodId()), change);
        decide(completion, Completion.State.REJECTED, reason, change);
        return Outcome.DONE;
    }

    private static Optional<Outcome> refusal(Proposal proposal, String seen, boolean nothing) {
        if (!proposal.completion().isOpen()) {
            return Optional.of(Outcome.DECIDED_BEFORE);
        }
        if (proposal.isClosed()) {
            return Optional.of(Outcome.GOOD_CLOSED);
        }
        if (!proposal.good().isAsSeen(seen)) {
            return Optional.of(Outcome.GOOD_CHANGED);
        }
        return nothing ? Optional.of(Outcome.NOTHING_CHOSEN) : Optional.empty();
    }

    private Optional<Proposal> find(long id, Actor actor) {
        return completions
                .find(id, areas.of(actor))
                .flatMap(completion -> goods.find(completion.goodId()).map(good -> new Proposal(completion, good)));
    }

    private void decide(Completion completion, Completion.State state, @Nullable String reason, Change change) {
        completions.decide(completion.id(), state, change.actor(), change.at(), reason);
        log.recorded(Action.CHANGE, change, about(completion));
    }

    private void consulted(Completion completion, Actor actor) {
        log.consulted(
                Act.onScreen(actor.id(), about(completion), "aanvulling van een eigenaar beoordelen"),
                Activity.COMPLETIONS);
    }

    private About about(Completion completion) {
        return goods.about(completion.goodId()).other(ObjectKind.COMPLETION, completion.id());
    }

    private Change change(Actor actor, String ground) {
        return new Change(actor.id(), "web", Activity.COMPLETION, clock.instant(), ground);
    }
}
