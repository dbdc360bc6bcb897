// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.reports.papers.YearlyReport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A yearly report that was just begun, for who tries the product: the figures of the letter of 2021, a sentence that
 * the check has something to say of, and a colleague's question. Made at the first start.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoReports {
    private static final String TITLE = "Voortgang high impact crimes 2020 (demo)";
    private static final String SOURCE = "brief-hic";
    private static final LocalDate KNOWN_ON = LocalDate.of(2021, 9, 7);
    private static final String SENTENCE =
            "Sinds 2010 vertoont het aantal overvallen, straatroven en woninginbraken een dalende lijn.";

    private final KnownActors actors;
    private final Writing writing;
    private final Remarks remarks;
    private final JdbcClient database;

    DemoReports(KnownActors actors, Writing writing, Remarks remarks, JdbcClient database) {
        this.actors = actors;
        this.writing = writing;
        this.remarks = remarks;
        this.database = database;
    }

    /** When the accounts are there. */
    @EventListener(ApplicationReadyEvent.class)
    public void fill() {
        actors.findByLogin("beleid")
                .flatMap(actors::find)
                .filter(this::isWithout)
                .ifPresent(this::begin);
    }

    private boolean isWithout(Actor officer) {
        return database.sql("select count(*) from reports.report where organisation = :organisation and title = :title")
                        .param("organisation", officer.organisation())
                        .param("title", TITLE)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void begin(Actor officer) {
        var dutch = Locale.of("nl");
        var outline = new YearlyReport(2010, 2020, Optional.of(SOURCE)).text(dutch);
        var text = outline.replaceFirst("\n\n", "\n\n" + SENTENCE + "\n\n");
        var id = writing.begin(officer, new Beginning(TITLE, dutch, KNOWN_ON, text));
        actors.findByLogin("collega-beleid")
                .ifPresent(colleague -> remarks.add(id, 2, "Klopt dit voor elk jaar?", colleague));
    }
}
