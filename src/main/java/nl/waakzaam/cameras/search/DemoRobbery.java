// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.Wanted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A search for an invented robbery, through the same door as any other. */
@Component
@ConditionalOnProperty("waakzaam.demo")
public class DemoRobbery {
    private static final double METRES = 200;

    private final CameraAsking asking;
    private final CameraAnswering answering;
    private final Clock clock;

    DemoRobbery(CameraAsking asking, CameraAnswering answering, Clock clock) {
        this.asking = asking;
        this.answering = answering;
        this.clock = clock;
    }

    /** The search and what it found. */
    public record Answer(UUID search, List<CameraId> cameras) {}

    public Answer search(RdPoint scene, String caseNumber, Actor detective) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var outcome = asking.ask(wish(scene, caseNumber, hour), detective);
        return outcome instanceof CameraAsking.Outcome.Allowed(var search)
                ? answer(search, detective)
                : new Answer(UUID.randomUUID(), List.of());
    }

    private static Wish wish(RdPoint scene, String caseNumber, Instant hour) {
        return new Wish(
                caseNumber,
                Offence.OVERVAL,
                "daad",
                SearchArea.around(scene, METRES),
                hour.minus(Duration.ofHours(7)),
                hour.minus(Duration.ofHours(6)),
                null);
    }

    private Answer answer(CaseSearch search, Actor detective) {
        var found = answering.show(search, Wanted.beginning(), detective).rows();
        return new Answer(search.id(), found.stream().map(FoundCamera::id).toList());
    }
}
