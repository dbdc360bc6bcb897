// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the tables of this installation by the clock; off unless somebody says when. On several nodes one of them does:
 * the others find it busy. What did not come in, for whatever reason, stops no other table and is tried the next time, and
 * goes on where it was.
 */
@Component
class FigureSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(FigureSchedule.class);
    private static final int FRAMES = 8;

    private final TableImport imports;
    private final FigureSettings settings;

    FigureSchedule(TableImport imports, FigureSettings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    @Scheduled(cron = "${waakzaam.figures.at:-}", zone = "Europe/Amsterdam")
    void fetchAll() {
        settings.tables().forEach(this::fetch);
    }

    private void fetch(String table) {
        try {
            var outcome = imports.take(table, Only.ALL, (lines, done, whole) -> {});
            LOG.info("figures: {}", outcome);
        } catch (NotTaken refused) {
            LOG.warn("figures: {} did not come in: {}", table, refused.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("figures: {} did not come in, unexpectedly: {}", table, told(unexpected));
        }
    }

    /** Which failures and where; not their messages, which can hold whatever a source sent. */
    private static String told(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(one -> one.getClass().getName() + where(one))
                .collect(Collectors.joining("; caused by "));
    }

    private static String where(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> " at " + frame)
                .collect(Collectors.joining());
    }
}
