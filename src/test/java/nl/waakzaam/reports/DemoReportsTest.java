// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries the product finds a report that was begun, with something for the check; another organisation does not. */
@DemoProductTest
class DemoReportsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoReports demo;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void filled() {
        demo.fill();
    }

    @Test
    void policy_officers_of_the_demo_find_a_report_with_the_figures_of_the_letter() throws Exception {
        var officer = screens("Ministerie (demo)");
        assertThat(officer.get("/verslagen").body()).contains("Voortgang high impact crimes 2020 (demo)");
        assertThat(officer.get(path()).body()).contains("7.050", "\u221265%", "Klopt dit voor elk jaar?");
        assertThat(officer.get(path() + "/controle").body())
                .contains("het steeg in 2018, 2019", "het steeg in 2011, 2012", "[Schrijf hier:");
    }

    @Test
    void another_organisation_sees_nothing_of_it() throws Exception {
        var other = screens("Gemeente Elders");
        assertThat(other.get("/verslagen").body()).doesNotContain("Voortgang high impact crimes 2020 (demo)");
        for (var at : List.of("", "/tekst", "/blokken/1", "/versies", "/versies/1", "/controle", "/verslag.csv")) {
            assertThat(other.get(path() + at).statusCode()).as(at).isEqualTo(404);
        }
    }

    @Test
    void it_is_made_once() {
        var before = many();
        demo.fill();
        assertThat(many()).isEqualTo(before).isPositive();
    }

    private Screens screens(String organisation) {
        return new Screens(port, new TestSessions(product).start(Role.POLICY_OFFICER, organisation));
    }

    private String path() {
        var first = database.sql("""
                        select id::text from reports.report where organisation = 'Ministerie (demo)'
                         order by created_at limit 1
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .single();
        return "/verslagen/" + first;
    }

    private long many() {
        return database.sql("select count(*) from reports.report where organisation = 'Ministerie (demo)'")
                .query(Long.class)
                .single();
    }
}
