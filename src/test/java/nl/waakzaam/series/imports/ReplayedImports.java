// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The product's import of tables, but from a service of the test, and without pauses. */
final class ReplayedImports {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-01T10:00:00Z"), ZoneOffset.UTC);

    private ReplayedImports() {}

    static FigureSettings settings(ReplayedService service, String... tables) {
        var address = service.address();
        return new FigureSettings(address + "/v3", address + "/v3", address + "/v4", PATIENCE, List.of(tables));
    }

    /** In which tables of version 4 have no address that can be asked. */
    static FigureSettings withoutVersion4(ReplayedService service, String... tables) {
        var address = service.address();
        return new FigureSettings(address + "/v3", address + "/v3", "geen adres", PATIENCE, List.of(tables));
    }

    static TableImport of(ReplayedService service, ApplicationContext product) {
        return of(settings(service), product);
    }

    static TableImport of(FigureSettings settings, ApplicationContext product) {
        return new TableImport(
                new PoliteClient(PATIENCE, pause -> {}, CLOCK),
                settings,
                product.getBean(PostgresTakings.class),
                product.getBean(PostgresRuns.class),
                product.getBean(PostgresRetrievals.class),
                product.getBean(PostgresFailures.class),
                product.getBean(Terms.class),
                product.getBean(Turn.class),
                CLOCK);
    }
}
