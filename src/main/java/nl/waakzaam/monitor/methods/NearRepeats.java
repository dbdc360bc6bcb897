// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waakzaam.monitor.methods.NearRepeat.Cell;
import nl.waakzaam.statistics.Knox;
import nl.waakzaam.statistics.KnoxBands;

/** Does the near-repeat test on a list of incidents. */
final class NearRepeats {
    /** Of the shuffling: the same list has the same outcome. */
    private static final long SEED = 1964;

    private NearRepeats() {}

    /** Refuses more pairs than memory has room for with {@link IllegalArgumentException}. */
    static NearRepeat of(List<Incident> incidents, Bands metres, Bands days) {
        var bands = new KnoxBands(
                IntStream.rangeClosed(0, metres.count())
                        .mapToObj(edge -> metres.edges()[edge])
                        .toList(),
                IntStream.rangeClosed(0, days.count())
                        .mapToObj(edge -> (int) days.edges()[edge])
                        .toList());
        var found = Knox.test(incidents.stream().map(NearRepeats::incident).toList(), bands, Knox.USUAL_RUNS, SEED);
        return new NearRepeat(
                incidents.size(), doubles(incidents), metres, days, rows(found, metres, days), found.runs());
    }

    private static Knox.Incident incident(Incident one) {
        return new Knox.Incident(
                one.place().x(), one.place().y(), Math.toIntExact(one.day().toEpochDay()));
    }

    private static List<List<Cell>> rows(Knox found, Bands metres, Bands days) {
        return IntStream.range(0, metres.count())
                .mapToObj(distance -> IntStream.range(0, days.count())
                        .mapToObj(time -> cell(found.cells().get(distance * days.count() + time), distance, time))
                        .toList())
                .toList();
    }

    private static Cell cell(Knox.Cell found, int distance, int time) {
        return new Cell(distance, time, found.observed(), found.expected(), found.p());
    }

    /** Pairs at the very same place and day. */
    private static long doubles(List<Incident> incidents) {
        Map<Incident, Integer> times = new HashMap<>();
        incidents.forEach(incident -> times.merge(incident, 1, Integer::sum));
        return times.values().stream()
                .mapToLong(number -> number * (number - 1L) / 2)
                .sum();
    }
}
