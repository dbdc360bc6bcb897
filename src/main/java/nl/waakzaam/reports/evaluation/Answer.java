// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure that a report asks for is.
 *
 * @param value null when there is none: then {@code absence} says why
 * @param used the published figures it was made of
 */
public record Answer(@Nullable Double value, @Nullable Absence absence, List<Used> used) {
    /** Refuses a value with a reason why there is none, and neither. */
    public Answer {
        if ((value == null) == (absence == null)) {
            throw new IllegalArgumentException("there is a figure or a reason why there is none");
        }
        used = List.copyOf(used);
    }

    static Answer of(double value, List<Used> used) {
        return new Answer(value, null, used);
    }

    static Answer none(Absence absence, List<Used> used) {
        return new Answer(null, absence, used);
    }

    static Answer unknown() {
        return none(Absence.UNKNOWN, List.of());
    }

    /** The first reason why one of these is not there; nothing when all are. */
    static @Nullable Absence absenceIn(List<Used> used) {
        return used.stream()
                .flatMap(one -> Stream.ofNullable(one.absence()))
                .findFirst()
                .orElse(null);
    }

    public boolean isProvisional() {
        return used.stream().anyMatch(Used::provisional);
    }

    /** Whether it says the same figure, wherever that comes from. */
    public boolean sameFigureAs(Answer other) {
        return Objects.equals(value, other.value) && absence == other.absence;
    }
}
