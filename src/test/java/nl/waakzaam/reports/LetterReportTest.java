// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.papers.Paper;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.reports.papers.YearlyReport;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outline, with the figures that the product brings along as they were known on the day of the letter. */
@ProductTest
class LetterReportTest {
    private static final LocalDate LETTER = LocalDate.of(2021, 9, 7);

    @Autowired
    Writing writing;

    @Autowired
    PostgresReports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    Evaluation evaluation;

    private final Actor officer = new Actor(
            "account:1", "Test", "Organisatie " + UUID.randomUUID(), Set.of(Role.POLICY_OFFICER), Set.of("NL"));

    @Test
    void the_table_percentages_and_targets_of_the_letter_come_out_of_the_outline() {
        var tables = paper().parts().stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
        var counts = tables.getFirst();
        assertThat(counts.rows())
                .hasSize(12)
                .contains(List.of("2010", "2.572", "8.190", "82.520", "98.810"))
                .contains(List.of("2013", "1.633", "7.050", "87.720", "89.265"))
                .contains(List.of("2020", "907", "3.184", "30.531", "70.023"));
        assertThat(counts.rows().getLast().subList(1, 5))
                .containsExactly("\u221265%", "\u221261%", "\u221263%", "\u221229%");
        assertThat(counts.source()).contains("brief-hic", "7 september 2021");
        assertThat(tables.get(1).rows())
                .containsExactly(
                        List.of("2019", "51%", "52,4%", "28%", "29,2%"),
                        List.of("2020", "53%", "53,4%", "30%", "32,6%"));
        assertThat(tables.get(2).rows()).contains(List.of("2019", "95", "72"), List.of("2020", "42", "30"));
        assertThat(tables.get(2).source()).contains("plofkraken", "7 september 2021");
    }

    private Paper paper() {
        var outline = new YearlyReport(2010, 2020, Optional.of("brief-hic")).text(Locale.of("nl"));
        var id = writing.begin(officer, new Beginning("Voortgang", Locale.of("nl"), LETTER, outline));
        var report = reports.find(id, officer.organisation()).orElseThrow();
        var manuscript = desk.manuscript(report, desk.version(report, 1));
        return evaluation.paper(manuscript, evaluation.knownOn(manuscript.knownOn()));
    }
}
