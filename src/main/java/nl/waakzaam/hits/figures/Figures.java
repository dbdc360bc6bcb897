// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.hits.Hit;
import nl.waakzaam.hits.figures.CountTable.Cell;
import nl.waakzaam.hits.figures.FigureCounts.Division;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a year of hits, made once a week and kept, so that all nodes and readers have the same. They end four weeks
 * ago: whoever sold something stolen cannot see in them that it was found before the shop may sell it.
 */
@Service
class Figures {
    private static final int WEEKS = 52;
    private static final int WEEKS_BEHIND = 4;

    /** As PostgreSQL writes it; a pattern would go by the weeks of a country, which a language without one takes from America. */
    static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .toFormatter(Locale.ROOT);

    private static final Locale DUTCH = Locale.of("nl");
    private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    /** Whether it was the same good is not said yet, or cannot be said any more. */
    private static final Set<String> UNDECIDED = Set.of("NEW", "ASSIGNED", "WITHDRAWN");

    private final JdbcClient database;
    private final FigureCounts counts;
    private final Municipalities municipalities;
    private final MessageSource texts;
    private final JsonMapper json;
    private final Clock clock;

    Figures(
            JdbcClient database,
            FigureCounts counts,
            Municipalities municipalities,
            MessageSource texts,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.counts = counts;
        this.municipalities = municipalities;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** Those of this week; whoever asks first has them made. */
    HitFigures current() {
        var until = DutchTime.today(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_BEHIND);
        return find(until).orElseGet(() -> {
            keep(make(until));
            return find(until).orElseThrow();
        });
    }

    private Optional<HitFigures> find(LocalDate until) {
        return database.sql("select content from hits.figures where until = ?")
                .param(until)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, HitFigures.class));
    }

    /** Of nodes that make them together, the first counts. */
    private void keep(HitFigures figures) {
        database.sql("insert into hits.figures values (?, ?, ?::jsonb) on conflict do nothing")
                .params(
                        figures.until(),
                        figures.computedAt().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(figures))
                .update();
    }

    private HitFigures make(LocalDate until) {
        var from = until.minusWeeks(WEEKS);
        var raw = Arrays.stream(Division.values())
                .collect(Collectors.toMap(
                        division -> division.title,
                        division -> withZeros(division, from, until),
                        (one, other) -> one,
                        TreeMap::new));
        var tables = Disclosure.published(raw);
        return new HitFigures(
                text("figures.title"),
                LICENCE,
                definitions(),
                text("figures.protection"),
                from,
                until,
                clock.instant(),
                tables,
                counts.times(from, until),
                falseShare(tables));
    }

    private Map<String, Long> withZeros(Division division, LocalDate from, LocalDate until) {
        var all = new TreeMap<String, Long>();
        values(division, from, until).forEach(value -> all.put(value, 0L));
        all.putAll(counts.by(division, from, until));
        return all;
    }

    private Stream<String> values(Division division, LocalDate from, LocalDate until) {
        return switch (division) {
            case WEEK ->
                IntStream.range(0, WEEKS).mapToObj(week -> from.plusWeeks(week).format(WEEK));
            case CATEGORY -> Arrays.stream(Category.values()).map(Category::code);
            case MUNICIPALITY -> municipalities.list(until).stream().map(Municipality::code);
            case OUTCOME -> Arrays.stream(Hit.State.values()).map(Hit.State::name);
        };
    }

    /** Worked out of what is published, so that it tells nothing more; unknown where the right ones are too few to tell. */
    private static @Nullable Long falseShare(List<CountTable> tables) {
        var decided = tables.stream()
                .filter(table -> table.name().equals(Division.OUTCOME.title))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> !UNDECIDED.contains(cell.value()))
                .collect(Collectors.toMap(Cell::value, Cell::number));
        var wrong = decided.get(Hit.State.NOT_THE_SAME.name());
        var all = decided.values().stream().mapToLong(Long::longValue).sum();
        return wrong == null || wrong == all ? null : Math.round(100.0 * wrong / all);
    }

    private Map<String, String> definitions() {
        return Stream.of("treffer", "week", "categorie", "gemeente", "uitkomst", "doorlooptijd", "aandeel")
                .collect(Collectors.toMap(
                        word -> word, word -> text("figures.definition." + word), (one, other) -> one, TreeMap::new));
    }

    private String text(String key) {
        return texts.getMessage(key, null, DUTCH);
    }
}
