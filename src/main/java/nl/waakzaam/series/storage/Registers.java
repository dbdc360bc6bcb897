// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Series.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of datasets, measures, subjects and areas in the database; what is not known yet is made. */
@Component
public class Registers {
    private static final Map<String, Integer> RANKS =
            Map.of("47022NED", 10, "47018NED", 20, "47013NED", 30, "83648NED", 40, "brief-hic", 50);
    /** Of tables that the product does not know by name: behind all that it does. */
    static final int OTHER_RANK = 60;

    private static final int DEMO_RANK = 900;

    private final JdbcClient database;

    Registers(JdbcClient database) {
        this.database = database;
    }

    /** What is measured has a number and is in a unit. */
    public record Measure(int id, Unit unit) {}

    /** The number of a dataset; one that is there keeps its titles. */
    public int dataset(Dataset dataset) {
        return number("dataset", dataset.key(), """
                insert into series.dataset (key, title_nl, title_en, owner, licence, address, rank, demo)
                values (:key, :titleNl, :titleEn, :owner, :licence, :address, %d, :demo) on conflict do nothing
                """.formatted(rank(dataset)), dataset);
    }

    private static int rank(Dataset dataset) {
        return dataset.demo() ? DEMO_RANK : RANKS.getOrDefault(dataset.key(), OTHER_RANK);
    }

    /** The measure of a key; made as a count where it is not known. */
    public Measure measure(String key) {
        number("measure", key, """
                insert into series.measure (key, unit, title_nl, title_en) values (:key, 'COUNT', :key, :key)
                on conflict do nothing
                """, new Key(key));
        return database.sql("select id, unit from series.measure where key = :key")
                .param("key", key)
                .query((row, number) -> new Measure(row.getInt(1), Unit.valueOf(row.getString(2))))
                .single();
    }

    /** The number of a subject; made with its key for a name where it is not known. */
    public int subject(String key) {
        return number("subject", key, """
                insert into series.subject (key, title_nl, title_en) values (:key, :key, :key) on conflict do nothing
                """, new Key(key));
    }

    private record Key(String key) {}

    /** Asks first: an insert that does nothing would use up a number all the same. */
    private int number(String table, String key, String insert, Object values) {
        var found = find(table, key);
        if (found.isEmpty()) {
            database.sql(insert).paramSource(values).update();
            found = find(table, key);
        }
        return found.orElseThrow();
    }

    private Optional<Integer> find(String table, String key) {
        return database.sql("select id from series." + table + " where key = :key")
                .param("key", key)
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    /** The numbers of areas by their codes, all in two questions. Refuses what is no code of an area. */
    public Map<String, Integer> areas(Collection<String> codes) {
        var wanted = codes.stream().distinct().sorted().toArray(String[]::new);
        var kinds =
                Arrays.stream(wanted).map(code -> AreaCode.kindOf(code).name()).toArray(String[]::new);
        database.sql("""
                        insert into series.area (code, kind)
                        select code, kind from unnest(:codes::text[], :kinds::text[]) as wanted (code, kind)
                        where not exists (select from series.area there where there.code = wanted.code)
                        order by code on conflict do nothing
                        """).param("codes", wanted).param("kinds", kinds).update();
        return areaNumbers(wanted);
    }

    private Map<String, Integer> areaNumbers(String[] codes) {
        var numbers = new HashMap<String, Integer>();
        database.sql("select code, id from series.area where code = any(:codes::text[])")
                .param("codes", codes)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(area -> numbers.put(area.getKey(), area.getValue()));
        return numbers;
    }

    /** Names of areas that the register of municipalities does not know, as a source gives them. */
    public void name(Map<String, String> names) {
        var sorted =
                names.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        database.sql("""
                        update series.area set name = given.name
                        from unnest(:codes::text[], :names::text[]) as given (code, name)
                        where area.code = given.code and area.name is distinct from given.name
                        """)
                .param("codes", sorted.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("names", sorted.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }
}
