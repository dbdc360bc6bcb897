// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.cameras.search.CameraSearchLimits.Limit;
import nl.waakzaam.geo.SearchArea;

/**
 * Whether a search asks more than is usual for the offence, and in what. What a case asks counts together, so that many small
 * searches are no way around the limits; what was seen before may be seen again.
 */
public record Proportionality(CameraSearchLimits limits) {
    /** A square metre of rounding is no larger area. */
    private static final double NOTHING = 1e-6;

    /** In what a search asks more than is usual; words stand under {@code cameras.search.excess.NAME}. */
    public enum Measure {
        AREA,
        HOURS,
        CASE_AREA,
        CASE_HOURS,
        DAILY
    }

    /** Area in square kilometres, times in hours, the rest in searches. */
    public record Excess(Measure measure, double asked, double usual) {}

    /**
     * Every excess at once; none for a search within the limits.
     *
     * @param before the searches of the case that were allowed
     * @param today how many searches the person asked in the last 24 hours
     */
    List<Excess> judge(Wish wish, List<CaseSearch> before, int today) {
        var usual = limits.of(wish.offence());
        var excesses = new ArrayList<Excess>();
        add(excesses, Measure.AREA, wish.area().squareKilometres(), usual.area());
        add(excesses, Measure.HOURS, hours(wish.period()), usual.hours());
        if (!before.isEmpty()) {
            ofCase(excesses, wish, before, usual);
        }
        add(excesses, Measure.DAILY, today + 1.0, limits.daily());
        return excesses;
    }

    private static void ofCase(List<Excess> excesses, Wish wish, List<CaseSearch> before, Limit usual) {
        var seen = before.stream().map(CaseSearch::area).toList();
        double area = SearchArea.squareKilometres(
                Stream.concat(seen.stream(), Stream.of(wish.area())).toList());
        if (area > SearchArea.squareKilometres(seen) + NOTHING) {
            add(excesses, Measure.CASE_AREA, area, usual.caseArea());
        }
        var times =
                before.stream().map(one -> new Time(one.starts(), one.ends())).toList();
        var hours = hours(together(Stream.concat(times.stream(), Stream.of(new Time(wish.starts(), wish.ends())))
                .toList()));
        if (hours > hours(together(times))) {
            add(excesses, Measure.CASE_HOURS, hours, usual.caseHours());
        }
    }

    private static void add(List<Excess> excesses, Measure measure, double asked, double usual) {
        if (asked > usual + NOTHING) {
            excesses.add(new Excess(measure, asked, usual));
        }
    }

    private record Time(Instant starts, Instant ends) {}

    /** How long these are together; what is in more than one counts once. */
    private static Duration together(List<Time> times) {
        var total = Duration.ZERO;
        var seen = Instant.MIN;
        for (var time :
                times.stream().sorted(Comparator.comparing(Time::starts)).toList()) {
            var from = time.starts().isAfter(seen) ? time.starts() : seen;
            if (time.ends().isAfter(from)) {
                total = total.plus(Duration.between(from, time.ends()));
                seen = time.ends();
            }
        }
        return total;
    }

    private static double hours(Duration time) {
        return time.toMinutes() / 60.0;
    }
}
