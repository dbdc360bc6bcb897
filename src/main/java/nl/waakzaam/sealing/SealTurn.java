// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes once a month all that a {@link TurningSeal} keeps with the key of the new month, and destroys the key before. So
 * what went by its term goes from every copy of the database too, at the latest a month later.
 */
public final class SealTurn {
    private static final int BATCH = 500;

    private final TurningSeal seal;
    private final List<Table> tables;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /** @param tables all in which something stands that this seal closed */
    public SealTurn(TurningSeal seal, List<Table> tables, JdbcClient database, TransactionTemplate transaction) {
        this.seal = seal;
        this.tables = List.copyOf(tables);
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * A table with a column {@code id} and a column {@code sealed}.
     *
     * @param name with its schema
     * @param id the type of its key
     */
    public record Table(String name, String id) {}

    private record Row(String id, byte[] sealed) {}

    /** To be called every hour on each node, so that none keeps in memory what another destroyed. */
    public void round() {
        tables.forEach(this::renew);
        seal.keys().destroyBefore(oldestInUse());
    }

    private void renew(Table table) {
        int renewed;
        do {
            renewed = Objects.requireNonNull(transaction.execute(status -> renewSome(table)));
        } while (renewed == BATCH);
    }

    private int renewSome(Table table) {
        var old = database.sql("""
                        select id::text, sealed from %s where substring(sealed from 1 for :length) <> :month
                        order by id limit :batch for update skip locked
                        """.formatted(table.name()))
                .param("length", TurningSeal.MONTH)
                .param("month", TurningSeal.bytes(seal.keys().now()))
                .param("batch", BATCH)
                .query(SealTurn::row)
                .list();
        old.forEach(row -> database.sql(
                        "update %s set sealed = :sealed where id = :id::%s".formatted(table.name(), table.id()))
                .param("sealed", seal.renewed(row.sealed()))
                .param("id", row.id())
                .update());
        return old.size();
    }

    private YearMonth oldestInUse() {
        return YearMonth.parse(database.sql("""
                        select min(convert_from(substring(sealed from 1 for :length), 'UTF8')) from (
                            %s select :yesterday) as kept (sealed)
                        """.formatted(allOfThem()))
                .param("length", TurningSeal.MONTH)
                .param("yesterday", TurningSeal.bytes(seal.keys().ofYesterday()))
                .query(String.class)
                .single());
    }

    private String allOfThem() {
        return tables.stream()
                .map(table -> "select sealed from %s union all".formatted(table.name()))
                .collect(Collectors.joining(" "));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("id"), row.getBytes("sealed"));
    }
}
