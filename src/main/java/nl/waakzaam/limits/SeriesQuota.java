// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many different numbers of one series an organisation checks in bulk within an hour: as many as one of its accounts
 * does one by one, over all its files together. A file cannot be slowed as a visitor is; what is beyond is not checked.
 * Kept as {@link SeriesWatch} keeps what it knows. It follows from what was asked and never from what is registered.
 */
@Component
public class SeriesQuota {
    private static final int MOST_SERIES = 200_000;

    private final int most;
    private final Trace.Hashing hashing = new Trace.Hashing();
    private final Cache<Asked, BusySeries> series;

    private record Asked(String organisation, long block) {}

    SeriesQuota(NumberLimits limits, Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.most = limits.series() * SeriesWatch.MORE_FOR_ACCOUNTS;
        this.series = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_SERIES)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    /**
     * Whether this number comes on top of too many others that differ in their last three characters only, or half as
     * many that differ in the last two; one that was asked within the hour does not.
     *
     * @param folded the folded form of the number
     */
    public boolean isBeyond(String organisation, String folded) {
        var trace = hashing.of(folded);
        return trace.isOfSeries()
                && (isBusy(organisation, trace.hundred(), most / 2, trace.whole())
                        || isBusy(organisation, trace.thousand(), most, trace.whole()));
    }

    private boolean isBusy(String organisation, long block, int mostOfBlock, long number) {
        return series.get(new Asked(organisation, block), asked -> new BusySeries(mostOfBlock))
                .isBusyWith(number);
    }
}
