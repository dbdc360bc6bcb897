// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Vintage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vintages that are there in full. */
@Component
class Vintages {
    /** The columns of a vintage with its dataset, as {@link #vintage} reads them; aliases are v and d. */
    static final String COLUMNS = """
            v.id as vintage, v.reference_date, v.retrieved_at, v.definition, v.address as retrieved_from,
            d.key as dataset, d.title_nl, d.title_en, d.owner, d.licence, d.address, d.demo
            """;

    private static final String SELECT = "select " + COLUMNS + """
            from series.vintage v join series.dataset d on d.id = v.dataset
            where v.completed_at is not null
            """;

    private final JdbcClient database;

    Vintages(JdbcClient database) {
        this.database = database;
    }

    List<Vintage> list(String dataset) {
        return database.sql(
                        SELECT + " and d.key = :dataset order by v.reference_date desc, v.retrieved_at desc, v.id desc")
                .param("dataset", dataset)
                .query((row, number) -> vintage(row))
                .list();
    }

    /** The vintage with this content. Refuses one that is still being taken in. */
    Vintage complete(int dataset, String fingerprint) {
        return database.sql(SELECT + " and d.id = :dataset and v.fingerprint = :fingerprint")
                .param("dataset", dataset)
                .param("fingerprint", fingerprint)
                .query((row, number) -> vintage(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("this vintage is still being taken in"));
    }

    List<Dataset> datasets() {
        return database.sql("""
                        select key as dataset, title_nl, title_en, owner, licence, address, demo
                        from series.dataset order by rank, key
                        """).query((row, number) -> dataset(row)).list();
    }

    static Vintage vintage(ResultSet row) throws SQLException {
        return new Vintage(
                row.getInt("vintage"),
                dataset(row),
                row.getObject("reference_date", LocalDate.class),
                row.getObject("retrieved_at", OffsetDateTime.class).toInstant(),
                row.getString("definition"),
                row.getString("retrieved_from"));
    }

    private static Dataset dataset(ResultSet row) throws SQLException {
        return new Dataset(
                row.getString("dataset"),
                row.getString("title_nl"),
                row.getString("title_en"),
                row.getString("owner"),
                row.getString("licence"),
                row.getString("address"),
                row.getBoolean("demo"));
    }
}
