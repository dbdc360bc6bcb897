// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One line on the terminal while a file is read: how many, how fast, how long still. */
public record Progress(PrintStream out, InstantSource clock, Instant start) {
    public void tell(long lines, long bytesRead, long bytesInAll) {
        var seconds = Math.max(0.001, Duration.between(start, clock.instant()).toMillis() / 1000.0);
        var left = Math.max(0, (long) (seconds * (bytesInAll - bytesRead) / Math.max(1, bytesRead)));
        out.printf(
                Locale.ROOT,
                "\r%,d lines, %d%%, %,.0f lines/s, %d:%02d left   ",
                lines,
                100 * bytesRead / Math.max(1, bytesInAll),
                lines / seconds,
                left / 60,
                left % 60);
        out.flush();
    }
}
