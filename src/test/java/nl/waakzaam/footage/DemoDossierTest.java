// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who tries the product finds a dossier that is under way. */
@DemoProductTest
class DemoDossierTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    DemoDossier demo;

    @Test
    void a_dossier_is_under_way_with_a_file_an_answer_and_what_is_kept() throws Exception {
        var case1 = new TestFootage(product);
        for (var name : new String[] {"een", "twee", "drie", "vier"}) {
            case1.camera(name, Duration.ofHours(48));
        }

        demo.open(case1.cameras.scene, case1.caseNumber, case1.detective);

        var opened = case1.opened(case1.listed(case1.caseNumber).getFirst().id());
        assertThat(opened.cameras())
                .extracting(Wanted::state)
                .containsExactly(
                        FootageState.UPLOADED,
                        FootageState.REQUESTED,
                        FootageState.NOTHING_FOUND,
                        FootageState.NOTIFIED);
        assertThat(opened.cameras().get(1).preservedAt()).isNotNull();
        assertThat(opened.files()).hasSize(1);
    }
}
