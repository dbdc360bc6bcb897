// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.cameras.CameraId;
import org.jspecify.annotations.Nullable;

/**
 * A camera of which footage is wanted in a dossier.
 *
 * @param party whose it is
 * @param number within the dossier, from 1: what papers and mails call it
 * @param cameraName as its owner calls it; empty once the footage was destroyed
 * @param goneAt when the first of the footage is written over
 * @param preservedAt when the owner said that it is safe
 * @param answerBy until when the owner should answer
 */
public record Wanted(
        UUID id,
        UUID dossier,
        UUID party,
        int number,
        CameraId camera,
        String cameraName,
        Instant goneAt,
        FootageState state,
        Instant changedAt,
        @Nullable Instant preservedAt,
        @Nullable Instant answerBy) {
    /** What runs out for its owner: the footage while nobody said that it is safe, and the term of what was asked. */
    Stream<Instant> deadlines() {
        return state.isUnanswered()
                ? Stream.of(preservedAt == null ? goneAt : null, answerBy).filter(Objects::nonNull)
                : Stream.empty();
    }

    /**
     * Whether the owner may send files: there is a request or a demand, on which they are handed over, whatever the owner
     * answered before.
     */
    public boolean takesFiles() {
        return answerBy != null && !state.isOver();
    }

    /** Whether hours count: it may be written over, and nobody said that it is safe. */
    public boolean isAtRisk() {
        return preservedAt == null && state.isUnanswered();
    }

    /** Whole hours until the first of it is written over, minutes in the last one: never more than there is; zero is gone. */
    public Duration left(Instant now) {
        var left = Duration.between(now, goneAt);
        return left.isNegative()
                ? Duration.ZERO
                : left.truncatedTo(left.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    }

    public boolean isLate(Instant now) {
        return answerBy != null && state.isUnanswered() && answerBy.isBefore(now);
    }

    Wanted in(FootageState next) {
        return new Wanted(
                id, dossier, party, number, camera, cameraName, goneAt, next, changedAt, preservedAt, answerBy);
    }

    Wanted preserved(Instant at) {
        return new Wanted(id, dossier, party, number, camera, cameraName, goneAt, state, changedAt, at, answerBy);
    }

    Wanted toAnswerBy(Instant moment) {
        return new Wanted(
                id, dossier, party, number, camera, cameraName, goneAt, state, changedAt, preservedAt, moment);
    }
}
