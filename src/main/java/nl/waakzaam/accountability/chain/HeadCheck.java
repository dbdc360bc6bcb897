// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the heads in the database against each other, against the keys and against the heads file. */
final class HeadCheck {
    /** How long a head may be underway to the file. */
    private static final Duration UNDERWAY = Duration.ofMinutes(1);

    private final HeadKeys keys;
    private final HeadLines file;
    private final Instant now;
    private final LogReport report;
    private @Nullable Head last;
    private String lastLine = "";

    HeadCheck(HeadKeys keys, HeadLines file, Instant now, LogReport report) {
        this.keys = keys;
        this.file = file;
        this.now = now;
        this.report = report;
    }

    /** The head of the next line in the database, or nothing when it cannot be read. */
    Optional<Head> next(String line) {
        try {
            var head = Head.read(line);
            checkPlace(head);
            if (!keys.signed(line)) {
                report.add(Fault.Kind.FOREIGN_KEY, "head %d", head.number());
            }
            checkFile(head, line);
            last = head;
            lastLine = line;
            return Optional.of(head);
        } catch (Head.Unreadable broken) {
            report.add(Fault.Kind.FOREIGN_KEY, "the head after head %d", number());
            return Optional.empty();
        }
    }

    /** After the last head in the database. */
    void end() {
        if (file.next() != null) {
            report.add(Fault.Kind.DROPPED, "head %d stands in the file and not in the database", number() + 1);
        }
    }

    private void checkPlace(Head head) {
        if (head.number() != number() + 1) {
            report.add(Fault.Kind.DROPPED, "head %d", number() + 1);
        } else if (!head.previous().equals(last == null ? Head.NOTHING : Sha256.ofLine(lastLine))) {
            report.add(Fault.Kind.REBUILT, "head %d does not follow head %d", head.number(), number());
        }
    }

    private void checkFile(Head head, String line) {
        var kept = file.next();
        if (kept == null) {
            if (head.time().isBefore(now.minus(UNDERWAY))) {
                report.add(Fault.Kind.NOT_IN_FILE, "head %d", head.number());
            }
        } else if (!kept.equals(line)) {
            report.add(Fault.Kind.REBUILT, "head %d differs from the one in the heads file", head.number());
        }
    }

    private long number() {
        return last == null ? 0 : last.number();
    }
}
