// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.storage.CompleteVintages.State;
import org.springframework.stereotype.Component;

/** Lines that were asked before, kept until another vintage is complete; those asked longest ago make room for others. */
@Component
class KeptLines {
    private static final int MOST_AREAS = 40;
    private static final long MOST_FIGURES = 200_000;
    /** What an answer without any figure takes. */
    private static final int LEAST = 10;

    private final CompleteVintages complete;
    private final Cache<Asked, List<Series>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_FIGURES)
            .weigher((Asked asked, List<Series> lines) -> weight(lines))
            .build();

    KeptLines(CompleteVintages complete) {
        this.complete = complete;
    }

    private record Asked(Question question, State state) {}

    /** Answers what was asked before; other questions are read, and kept unless they are of many areas. */
    List<Series> list(Question question, Function<Question, List<Series>> reader) {
        if (question.areas().size() > MOST_AREAS) {
            return reader.apply(question);
        }
        var asked = new Asked(question, complete.state());
        var known = kept.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        var lines = List.copyOf(reader.apply(question));
        kept.put(asked, lines);
        return lines;
    }

    /** Reads all areas at once, and keeps each as if it had been asked alone: also that there is nothing of it. */
    List<Series> each(Question question, Function<Question, List<Series>> reader) {
        var state = complete.state();
        var lines = reader.apply(question);
        var byArea =
                lines.stream().collect(Collectors.groupingBy(line -> line.key().area()));
        question.areas()
                .forEach(area -> kept.put(
                        new Asked(question.in(area), state), List.copyOf(byArea.getOrDefault(area, List.of()))));
        return lines;
    }

    private static int weight(List<Series> lines) {
        return LEAST + lines.stream().mapToInt(line -> line.figures().size()).sum();
    }
}
