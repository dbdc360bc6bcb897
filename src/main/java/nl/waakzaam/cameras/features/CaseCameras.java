// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.cameras.search.CameraSearchLog;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.site.ComesTooSoon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cameras for whoever brings the token of a search: those that search finds and no other, whatever else is asked. Each page
 * counts for who asked the search, and stands in the processing log with the cameras on it, in the transaction that reads
 * them.
 */
@Service
public class CaseCameras {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String LIMIT = "features.limit";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CaseTokens tokens;
    private final PostgresMappedCameras cameras;
    private final CameraSearchLog log;
    private final Limits limits;
    private final Clock clock;

    CaseCameras(
            CaseTokens tokens, PostgresMappedCameras cameras, CameraSearchLog log, Limits limits, Clock clock) {
        this.tokens = tokens;
        this.cameras = cameras;
        this.log = log;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A page, and one camera more when there are more, which is not shown. Refuses with {@link NoSuchCaseToken} a token that
     * opens nothing and with {@link ComesTooSoon} a person who read too many pages today.
     */
    @Transactional
    List<MappedCamera> list(CameraShape shape, Question question, String token) {
        var opened = open(token);
        var found = cameras.list(shape, question, opened, clock.instant());
        log.mapped(opened.search(), ids(found.subList(0, Math.min(found.size(), question.limit()))));
        return found;
    }

    /** One of them; refuses as {@link #list}. */
    @Transactional
    Optional<MappedCamera> find(String id, String token) {
        var opened = open(token);
        var found = Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(text -> cameras.find(UUID.fromString(text), opened, clock.instant()));
        log.mapped(opened.search(), ids(found.stream().toList()));
        return found;
    }

    private OpenedSearch open(String token) {
        var opened = tokens.find(token).orElseThrow(NoSuchCaseToken::new);
        var person = List.of(Subject.looksAtCameras(opened.actor().id()));
        return switch (limits.spend(person, 1)) {
            case Spending.Allowed allowed -> opened;
            case Spending.UsedUp usedUp -> throw new ComesTooSoon(LIMIT, usedUp.retryAfter());
            case Spending.Unknown unknown -> throw new ComesTooSoon(LIMIT, SOON);
        };
    }

    private static List<UUID> ids(List<MappedCamera> cameras) {
        return cameras.stream().map(MappedCamera::id).toList();
    }
}
