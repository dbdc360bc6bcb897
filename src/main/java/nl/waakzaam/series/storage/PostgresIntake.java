// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Vintage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a vintage in within one transaction: it is there with all its figures, or not at all. */
@Component
class PostgresIntake implements Intake {
    private final Registers registers;
    private final Vintages vintages;
    private final JdbcClient database;
    private final Clock clock;

    PostgresIntake(Registers registers, Vintages vintages, JdbcClient database, Clock clock) {
        this.registers = registers;
        this.vintages = vintages;
        this.database = database;
        this.clock = clock;
    }

    /** Refuses one that another import has begun and not finished: that one is to go on. */
    @Override
    @Transactional
    public Vintage take(Coming coming, Consumer<Writing> figures) {
        var dataset = registers.dataset(coming.dataset());
        var id = begin(coming, dataset);
        if (id.isEmpty()) {
            return vintages.complete(dataset, coming.fingerprint());
        }
        var lines = new Lines();
        figures.accept(lines);
        lines.write(id.get(), registers, database);
        complete(id.get());
        return vintages.complete(dataset, coming.fingerprint());
    }

    private Optional<Integer> begin(Coming coming, int dataset) {
        return database.sql("""
                        insert into series.vintage
                            (dataset, reference_date, retrieved_at, definition, address, fingerprint)
                        values (:dataset, :day, :retrieved, :definition, :address, :fingerprint)
                        on conflict (dataset, fingerprint) do nothing returning id
                        """)
                .param("dataset", dataset)
                .param("day", coming.referenceDate())
                .param("retrieved", coming.retrievedAt().atOffset(ZoneOffset.UTC))
                .param("definition", coming.definition())
                .param("address", coming.address())
                .param("fingerprint", coming.fingerprint())
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    private void complete(int vintage) {
        database.sql("update series.vintage set completed_at = :now where id = :vintage")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("vintage", vintage)
                .update();
    }
}
