// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries the demo finds a dossier that is under way. */
@DemoProductTest
class DemoDossierTest {
    @Autowired
    DemoDossier demo;

    @Autowired
    Dossiers dossiers;

    @Autowired
    KnownActors actors;

    @Autowired
    JdbcClient database;

    @Test
    void a_dossier_is_under_way_and_is_opened_once() throws Exception {
        demo.open();

        var ids = database.sql("select id from footage.dossier where case_number = ?")
                .param(DemoDossier.CASE)
                .query(UUID.class)
                .list();
        assertThat(ids).hasSize(1);
        var detective = actors.findByLogin("recherche").flatMap(actors::find).orElseThrow();
        var opened = dossiers.consult(ids.getFirst(), detective).orElseThrow();
        assertThat(opened.cameras().stream().map(Wanted::state).limit(4))
                .containsExactly(
                        FootageState.UPLOADED,
                        FootageState.REQUESTED,
                        FootageState.NOTHING_FOUND,
                        FootageState.NOTIFIED);
        assertThat(opened.files()).hasSize(1);
    }
}
