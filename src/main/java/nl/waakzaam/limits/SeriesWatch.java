// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Notices when a visitor walks through a series: many different numbers that differ in their last one to three characters
 * only. In memory, for an hour, as hashes under a key that dies with the node; bounded, so a flood of visitors makes it
 * forget some. What it does follows from what was asked and never from what is registered.
 */
@Component
class SeriesWatch {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_WALKERS = 100_000;
    private static final int MOST_SERIES = 200_000;

    /** Somebody with an account is known and has a daily limit; a shop may hold many goods of one maker. */
    static final int MORE_FOR_ACCOUNTS = 5;

    private final NumberLimits limits;
    private final Clock clock;
    private final Trace.Hashing hashing = new Trace.Hashing();
    private final Cache<Subject, Trail> trails;
    private final Cache<Long, BusySeries> series;

    SeriesWatch(NumberLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.trails = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_WALKERS)
                .expireAfterAccess(HOUR)
                .build();
        this.series = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_SERIES)
                .expireAfterWrite(HOUR)
                .build();
    }

    /** What a check means for the pace of whoever asks it. */
    sealed interface Pace {
        record Free() implements Pace {}

        /** This visitor walks through a series and must wait before the next number of it. */
        record Walking(Duration delay) implements Pace {}

        /** So many asked for numbers of this series that they may be one, behind many addresses. */
        record Busy() implements Pace {}
    }

    /** @param folded the folded forms of the numbers of one check */
    Pace pace(Subject walker, List<String> folded) {
        var traces = new ArrayList<Trace>(folded.size());
        folded.forEach(number -> traces.add(hashing.of(number)));
        var most = walker.kind() == Subject.Kind.ACCOUNT ? limits.series() * MORE_FOR_ACCOUNTS : limits.series();
        var wait = trails.get(walker, subject -> new Trail()).delay(traces, most, clock.instant());
        if (!wait.isZero()) {
            return new Pace.Walking(wait);
        }
        var busy = false;
        for (var trace : traces) {
            if (trace.isOfSeries()) {
                var asked = series.get(trace.thousand(), block -> new BusySeries(limits.busySeries()));
                busy |= asked.isBusyWith(trace.whole());
            }
        }
        return busy ? new Pace.Busy() : new Pace.Free();
    }
}
