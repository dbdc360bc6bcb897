// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The purchase register that a stopped or killed product left. */
record LeftRegister(EmbeddedDatabase database, SingleConnectionDataSource connection) implements AutoCloseable {
    /** A purchase and the numbers of its goods, as {@code year-number}. */
    record Registered(UUID shop, UUID purchase, List<String> numbers) {}

    /** As a dealer with these shops sees it. */
    static LeftRegister open(Path data, List<ShopId> shops) {
        var database = EmbeddedDatabase.open(DataFolder.at(data), line -> {});
        var connection = new SingleConnectionDataSource(
                database.url(), DatabaseRoles.APPLICATION, database.applicationPassword(), true);
        var left = new LeftRegister(database, connection);
        left.sql()
                .sql("select set_config('waakzaam.reader', 'shops', false), set_config('waakzaam.shops', ?, false)")
                .param(shops.stream().map(ShopId::toString).collect(Collectors.joining(",")))
                .query()
                .singleRow();
        return left;
    }

    List<Registered> purchases() {
        return sql().sql("""
                        select shop_id, purchase_id,
                            array_agg(year || '-' || lpad(number::text, 6, '0') order by number) as numbers
                        from purchases.good group by shop_id, purchase_id
                        """)
                .query((row, number) -> new Registered(
                        row.getObject("shop_id", UUID.class),
                        row.getObject("purchase_id", UUID.class),
                        List.of((String[]) row.getArray("numbers").getArray())))
                .list();
    }

    void assertSound() {
        assertThat(gaps()).as("gaps and duplicates in the numbers").isEmpty();
        assertThat(halves()).as("purchases that lack something").isEmpty();
    }

    private List<?> gaps() {
        return sql().sql("""
                        select shop_id, year, min(number), max(number), count(*), count(distinct number), c.last
                        from purchases.good g full join purchases.counter c using (shop_id, year)
                        group by shop_id, year, c.last
                        having (min(number), max(number), count(*), count(distinct number))
                            is distinct from (1, c.last, c.last::bigint, c.last::bigint)
                        """).query().listOfRows();
    }

    /** Each has its seller, its key, its goods with their descriptions and its line in the processing log. */
    private List<?> halves() {
        return sql().sql("""
                        select p.id from purchases.purchase p
                        where 1 <> (select count(*) from purchases.seller s where s.purchase_id = p.id)
                           or 1 <> (select count(*) from purchases.submission s where s.purchase_id = p.id)
                           or 1 <> (select count(*) from accountability.processing_log l
                                    where l.object_id = p.id::text and l.activity = 'purchases.registration')
                           or not exists (select from purchases.good g where g.purchase_id = p.id)
                           or exists (select from purchases.good g where g.purchase_id = p.id and 1 <> (
                                    select count(*) from purchases.description d where d.good_id = g.id))
                        """).query().listOfRows();
    }

    private JdbcClient sql() {
        return JdbcClient.create(connection);
    }

    @Override
    public void close() {
        connection.close();
        database.close();
    }
}
