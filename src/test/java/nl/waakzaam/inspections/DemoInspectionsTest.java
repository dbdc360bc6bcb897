// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries the product finds inspections there: in the list, with a follow-up that is overdue, and for the mayor. */
@DemoProductTest
class DemoInspectionsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoInspections demo;

    @Autowired
    JdbcClient database;

    @Test
    void supervisors_and_officials_of_the_demo_find_inspections() throws Exception {
        var supervisor = new Screens(port, new TestSessions(product).startIn(Role.SUPERVISOR, "GM0344"));
        assertThat(supervisor.get("/inspecties").body())
                .contains("Juwelier De Bron", "Tweede Leven Telefoons", "wz-badge--error");
        assertThat(supervisor.get("/inspecties/winkels").body()).contains("wz-badge--error");
        assertThat(supervisor.get("/inspecties/kaart").body()).contains("wz-map__marker");
        var proposed = database.sql("select inspection_id::text from inspections.outcome where measure = 'CLOSURE'")
                .query(String.class)
                .list();
        var official = new Screens(port, new TestSessions(product).startIn(Role.MUNICIPALITY, "GM0344"));
        assertThat(official.get("/inspecties/" + proposed.getFirst()).body()).contains("name=\"besluit\"");
    }

    @Test
    void they_are_made_once() {
        var before = many();
        demo.fill();
        assertThat(many()).isEqualTo(before);
    }

    private long many() {
        return database.sql("select count(*) from inspections.inspection")
                .query(Long.class)
                .single();
    }
}
