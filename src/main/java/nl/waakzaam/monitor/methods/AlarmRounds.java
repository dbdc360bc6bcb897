// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Vintage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for alarms once in each vintage, behind whoever asks first: nobody waits for it, and only so many wait to be done.
 * A vintage never changes, so what was found in it stays true; only the last few are kept.
 */
@Component
class AlarmRounds {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmRounds.class);
    private static final int KEPT = 12;
    private static final int WAITING = 4;

    private final Figures figures;
    private final MonthAlarms alarms;
    private final Cache<Integer, AlarmRound> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform()
                    .name("alarms")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .factory());

    AlarmRounds(Figures figures, MonthAlarms alarms) {
        this.figures = figures;
        this.alarms = alarms;
    }

    /** What there is to say of a day. */
    sealed interface Answer {
        record Ready(AlarmRound round) implements Answer {}

        /** In a moment. */
        record Computing() implements Answer {}

        /** No table by month was known on that day. */
        record NoFigures() implements Answer {}
    }

    /** The alarms in the table as it was known on a day; the police's own, or else what is invented. */
    Answer on(LocalDate knownOn) {
        return vintage(Monthly.TABLE, knownOn)
                .or(() -> vintage("demo", knownOn))
                .map(this::answer)
                .orElseGet(Answer.NoFigures::new);
    }

    private Optional<Vintage> vintage(String table, LocalDate knownOn) {
        return figures.vintages(table).stream()
                .filter(vintage -> !vintage.referenceDate().isAfter(knownOn))
                .findFirst();
    }

    private Answer answer(Vintage vintage) {
        var round = found.getIfPresent(vintage.id());
        if (round != null) {
            return new Answer.Ready(round);
        }
        begin(vintage);
        return new Answer.Computing();
    }

    private void begin(Vintage vintage) {
        if (!begun.add(vintage.id())) {
            return;
        }
        try {
            worker.execute(() -> compute(vintage));
        } catch (RejectedExecutionException tooMuch) {
            begun.remove(vintage.id());
        }
    }

    private void compute(Vintage vintage) {
        try {
            found.put(vintage.id(), alarms.in(vintage));
        } catch (RuntimeException failure) {
            LOG.warn("looking for alarms in vintage {} failed", vintage.id(), failure);
        } finally {
            begun.remove(vintage.id());
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
