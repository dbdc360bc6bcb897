// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waakzaam.purchases.Investigation;

/**
 * Which looks by police a seller sees: each from the first moment at which its embargo was over while no investigation was
 * open, and from then on always. So an investigation that opens takes no line away and adds none, and nobody learns of it.
 */
record PoliceLooks(Embargo embargo, List<Investigation> investigations) {
    PoliceLooks {
        investigations = List.copyOf(investigations);
    }

    boolean shows(Instant look, Instant now) {
        return moments(look)
                .filter(moment -> !moment.isBefore(look) && !moment.isAfter(now))
                .anyMatch(moment -> isFree(look, moment));
    }

    /** When something that hid it may have ended; at no other moment it begins to show. */
    private Stream<Instant> moments(Instant look) {
        var ends = embargo.rulings().stream().map(ruling -> ruling.endOf(look));
        var decisions = embargo.decisions().stream().map(Embargo.Decision::at);
        var closings = investigations.stream().map(Investigation::closed).filter(Objects::nonNull);
        return Stream.of(ends, decisions, closings).flatMap(moments -> moments);
    }

    private boolean isFree(Instant look, Instant moment) {
        return !embargo.at(moment).hides(look, moment)
                && investigations.stream().noneMatch(one -> one.isOpenAt(moment));
    }
}
