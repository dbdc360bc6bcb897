// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;

/** New weights are proposed from what detectives said, and used when somebody says so. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class CalibrationTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Calibration calibration;

    @Autowired
    ProposedWeights weights;

    @Autowired
    JdbcClient database;

    private int next;

    @AfterEach
    void back() {
        calibration.use(3);
    }

    @Test
    @Transactional
    void decided_hits_make_a_proposal_that_nobody_uses_until_it_is_put_in_force() {
        for (int i = 0; i < 60; i++) {
            decided(i % 3 == 0 ? "NOT_THE_SAME" : "SEIZED");
        }

        var proposal = calibration.propose().orElseThrow();

        assertThat(proposal.decided()).isGreaterThanOrEqualTo(60);
        assertThat(weights.inForce().version()).isEqualTo(3);
        assertThat(calibration.use(proposal.version())).isTrue();
        assertThat(weights.inForce().version()).isEqualTo(proposal.version());
        assertThat(database.sql("select source from hits.weight where version = ? and name = 'COLOUR_SAME'")
                        .param(proposal.version())
                        .query(String.class)
                        .single())
                .startsWith("outcomes of");
        assertThat(database.sql("select source from hits.weight where version = ? and name = 'REGISTERED'")
                        .param(proposal.version())
                        .query(String.class)
                        .single())
                .startsWith("letter");
    }

    @Test
    @Transactional
    void the_command_tells_what_it_proposes_and_puts_in_force_what_is_named(CapturedOutput output) {
        assertThat(command("--use", "4711").run(product)).isEqualTo(1);
        assertThat(output).contains("There is no such version.");
        for (int i = 0; i < 60; i++) {
            decided(i % 3 == 0 ? "NOT_THE_SAME" : "SEIZED");
        }

        assertThat(command().run(product)).isZero();
        int version = database.sql("select max(version) from hits.weight")
                .query(Integer.class)
                .single();
        assertThat(output).contains("--use " + version).contains("Log-loss on every fifth");
        assertThat(weights.inForce().version()).isEqualTo(3);

        assertThat(command("--use", Integer.toString(version)).run(product)).isZero();
        assertThat(weights.inForce().version()).isEqualTo(version);
    }

    private static CalibrateCommand command(String... arguments) {
        return CommandLine.populateCommand(new CalibrateCommand(), arguments);
    }

    @Test
    void a_version_that_is_not_there_is_refused() {
        assertThat(calibration.use(4_711)).isFalse();
        assertThat(weights.inForce().version()).isEqualTo(3);
    }

    private void decided(String state) {
        var bought = UUID.randomUUID();
        var number = "WQ%08d".formatted(next++);
        database.sql("""
                        insert into hits.pair (bought_good, stolen_good, verdict, odds, weights, bought_kind, bought,
                            stolen_kind, stolen, grounds, factors, judged_at)
                        values (?, ?, 'LIKELY', 1, 2, 'FRAME', ?, 'FRAME', ?, '{number,colour}', '{2,3}', now())
                        """)
                .params(bought, -next, number, number.replace('0', 'O'))
                .update();
        database.sql("""
                        with opened as (
                            insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, sold, state,
                                assigned_to, found_at, changed_at)
                            values (?, ?, ?, 'GM0344', 'fiets', false, 'ASSIGNED', 'account:1', now(), now())
                            returning id)
                        insert into hits.step (hit_id, at, by, state) select id, now(), 'account:1', ? from opened
                        """).params(bought, -next, UUID.randomUUID(), state).update();
    }
}
