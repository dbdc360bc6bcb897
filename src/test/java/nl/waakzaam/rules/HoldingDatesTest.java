// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of worked dates that people read is what the product does, and what a calendar made otherwise says. */
class HoldingDatesTest {
    private static final Path TABLE = Path.of("docs/holding-dates.md");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\| ([\\d-]{10}) (\\w{3}) \\| (\\d+) \\| ([a-z, ]+) \\| ([\\d-]{10}) (\\w{3}) \\| ([\\d-]{10}T\\d\\d:\\d\\dZ) \\| .+ \\|$");
    private static final Map<String, Counting> COUNTINGS = Map.of(
            "days", Counting.CALENDAR_DAYS,
            "days, end moves", Counting.CALENDAR_DAYS_TO_WORKING_DAY,
            "working days", Counting.WORKING_DAYS);

    private final HoldingClock clock = new HoldingClock(new WorkingDays(WorkingDays.decreed()));
    private final WalkedCalendar walked = new WalkedCalendar();

    private record Line(
            LocalDate bought, String boughtDay, HoldingPeriod period, LocalDate last, String lastDay, String free) {}

    @ParameterizedTest
    @MethodSource("lines")
    void each_line_is_what_product_and_walked_calendar_say(Line line) {
        var hold = clock.hold(line.bought(), line.period()).orElseThrow();
        assertThat(hold.lastDay()).isEqualTo(line.last());
        assertThat(hold.end().toString()).isEqualTo(line.free().replace("Z", ":00Z"));
        assertThat(walked.lastDay(
                        line.bought(), line.period().days(), line.period().counting()))
                .isEqualTo(line.last());
        assertThat(line.boughtDay()).isEqualTo(name(line.bought().getDayOfWeek()));
        assertThat(line.lastDay()).isEqualTo(name(line.last().getDayOfWeek()));
    }

    @Test
    void there_are_at_least_thirty_and_every_line_of_the_table_is_read() throws IOException {
        var rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| 2"))
                .toList();
        assertThat(lines()).hasSameSizeAs(rows).hasSizeGreaterThanOrEqualTo(30);
    }

    static List<Line> lines() throws IOException {
        return LINE.matcher(Files.readString(TABLE))
                .results()
                .map(HoldingDatesTest::line)
                .toList();
    }

    private static Line line(MatchResult found) {
        var counting = Objects.requireNonNull(COUNTINGS.get(found.group(4)));
        return new Line(
                LocalDate.parse(found.group(1)),
                found.group(2),
                new HoldingPeriod(Integer.parseInt(found.group(3)), counting),
                LocalDate.parse(found.group(5)),
                found.group(6),
                found.group(7));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
