// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** docs/performance.md: each measurement writes between its own markers and leaves the rest alone. */
final class PerformancePage {
    private final Path page;

    PerformancePage(Path page) {
        this.page = page;
    }

    void write(String name, String size, Figures figures) throws IOException {
        var text = Files.readString(page);
        var begin = "<!-- bench:%s -->".formatted(name);
        var end = "<!-- /bench:%s -->".formatted(name);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("no place for " + name + " in " + page);
        }
        var table = table(name, size, figures);
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n" + table + text.substring(to));
    }

    private static String table(String name, String size, Figures figures) {
        var rows = figures.all().stream().map(PerformancePage::row).collect(Collectors.joining());
        return """

                %s. %s. Again: `./bench %s`.

                | figure | measured | limit | what it is |
                |---|---:|---:|---|
                %s
                """.formatted(LocalDate.now(ZoneOffset.UTC), machine() + "; " + size, name, rows);
    }

    private static String row(Figures.Figure figure) {
        var value = figure.holds() ? figure.shown() : "**" + figure.shown() + " (missed)**";
        return "| `%s` | %s | %s | %s |%n".formatted(figure.name(), value, figure.limit(), figure.meaning());
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GiB memory, %s %s, Linux %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                memoryGiB(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("os.version"));
    }

    private static long memoryGiB() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        var bytes = system instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() : 0;
        return Math.round(bytes / (double) (1L << 30));
    }
}
