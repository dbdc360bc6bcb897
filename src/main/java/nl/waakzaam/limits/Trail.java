// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The different numbers that one visitor checked within the last hour. */
final class Trail {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** More than most visitors may check in an hour; beyond it the oldest are forgotten. */
    private static final int MOST = 600;

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(Trace trace, Instant at) {}

    /**
     * How long to wait before these numbers; zero when they may be checked now, and then they are remembered. A number that
     * was checked before never waits.
     *
     * @param most different numbers that share all but their last three characters; half of it for the last two, a quarter
     *     for the last one
     */
    synchronized Duration delay(List<Trace> traces, int most, Instant now) {
        forgetBefore(now.minus(HOUR));
        var fresh = new ArrayList<Trace>();
        var longest = Duration.ZERO;
        for (var trace : traces) {
            if (!isKnown(trace)) {
                var own = delay(trace, most, now);
                longest = longer(own, longest);
                fresh.add(trace);
            }
        }
        if (longest.isZero()) {
            fresh.forEach(trace -> remember(trace, now));
        }
        return longest;
    }

    private Duration delay(Trace trace, int most, Instant now) {
        var longest = Duration.ZERO;
        for (int cut = 0; cut < trace.cut().length; cut++) {
            var own = delay(trace.cut()[cut], cut, most >> (Trace.CUTS - 1 - cut), now);
            longest = longer(own, longest);
        }
        return longest;
    }

    private Duration delay(long beginning, int cut, int most, Instant now) {
        int before = 0;
        var last = Instant.MIN;
        for (var step : steps) {
            if (step.trace().isOfSeries() && step.trace().cut()[cut] == beginning) {
                before++;
                last = step.at();
            }
        }
        if (before < most) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, last.plus(pause(before - most)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Half a minute, doubled with each number more. */
    private static Duration pause(int beyond) {
        var pause = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean isKnown(Trace trace) {
        return steps.stream().anyMatch(step -> step.trace().whole() == trace.whole());
    }

    private void remember(Trace trace, Instant now) {
        steps.addLast(new Step(trace, now));
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
    }

    private void forgetBefore(Instant past) {
        while (!steps.isEmpty() && steps.getFirst().at().isBefore(past)) {
            steps.removeFirst();
        }
    }
}
