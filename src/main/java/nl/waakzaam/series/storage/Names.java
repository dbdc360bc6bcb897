// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Figures.Area.Kind;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.series.storage.CompleteVintages.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What areas, measures and subjects are called: municipalities as their register has them, all else as its source. */
@Component
class Names {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Municipalities municipalities;
    private final CompleteVintages complete;
    private final JdbcClient database;
    private final Cache<Asked, List<Term>> terms =
            Caffeine.newBuilder().maximumSize(10).expireAfterWrite(FRESH).build();
    private final Cache<Asked, String> names =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

    Names(Municipalities municipalities, CompleteVintages complete, JdbcClient database) {
        this.municipalities = municipalities;
        this.complete = complete;
        this.database = database;
    }

    /** What came in with a vintage is seen at once; a name that only changed, ten seconds later. */
    private record Asked(String what, State state) {}

    String nameOf(String area) {
        var code = AreaCode.of(area);
        return municipalities.find(code).map(Municipality::name).orElseGet(() -> kept(names, code, () -> stored(code)));
    }

    /** Two who ask at once both read: nobody waits for another who waits for the database. */
    private <T> T kept(Cache<Asked, T> cache, String what, Supplier<T> reader) {
        var asked = new Asked(what, complete.state());
        var known = cache.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        var read = reader.get();
        cache.put(asked, read);
        return read;
    }

    private String stored(String code) {
        return database.sql("select name from series.area where code = :code and name is not null")
                .param("code", code)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse(code);
    }

    /** Those of which there can be figures, by their Dutch titles. */
    List<Term> terms(String table) {
        return kept(terms, table, () -> read(table));
    }

    private List<Term> read(String table) {
        return database.sql("select key, title_nl, title_en from series." + table + " order by title_nl, key")
                .query((row, number) -> new Term(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Area> areas(String text, Kind kind, LocalDate day, int limit) {
        return kind == Kind.MUNICIPALITY ? municipalities(text, day, limit) : stored(text, kind, limit);
    }

    /** Those of the day first, then those that had ended or had yet to begin. */
    private List<Area> municipalities(String text, LocalDate day, int limit) {
        var ofTheDay = municipalities.list(day);
        var others = municipalities.mergers(LocalDate.of(2010, 1, 1), LocalDate.MAX).stream()
                .flatMap(merger -> municipalities.find(merger.from()).stream())
                .filter(municipality -> !municipality.existedOn(day))
                .distinct()
                .sorted(Comparator.comparing(Municipality::name));
        return Stream.concat(ofTheDay.stream(), others)
                .map(municipality -> new Area(municipality.code(), Kind.MUNICIPALITY, municipality.name()))
                .filter(area -> contains(area, text))
                .limit(limit)
                .toList();
    }

    private static boolean contains(Area area, String text) {
        var part = text.strip().toLowerCase(Locale.ROOT);
        return area.name().toLowerCase(Locale.ROOT).contains(part)
                || area.code().toLowerCase(Locale.ROOT).contains(part);
    }

    private List<Area> stored(String text, Kind kind, int limit) {
        return database.sql("""
                        select code, coalesce(name, code) from series.area
                        where kind = :kind
                          and (position(lower(:text) in lower(name)) > 0 or position(lower(:text) in lower(code)) > 0)
                        order by 2, 1 limit :limit
                        """)
                .param("kind", kind.name())
                .param("text", text.strip())
                .param("limit", limit)
                .query((row, number) -> new Area(row.getString(1), kind, row.getString(2)))
                .list();
    }
}
