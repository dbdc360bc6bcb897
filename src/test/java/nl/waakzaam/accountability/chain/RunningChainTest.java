// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.support.ProductTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of a product that runs. */
@ProductTest
class RunningChainTest {
    @Autowired
    ProcessingLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HeadsFile file;

    @Autowired
    ChainHealth health;

    @Autowired
    JdbcClient database;

    @Test
    void an_act_is_in_a_head_in_the_file_within_two_seconds() {
        var object = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> log.record(ChainedLog.processing(object, "subject")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isInFile(object));
        assertThat(health.health().getDetails()).containsEntry("chain", "");
    }

    private boolean isInFile(String object) {
        return database.sql("""
                        select h.signed from accountability.processing_log l
                        join accountability.chain_link k on k.row_id = l.id
                        join accountability.chain_head h on h.last_sequence >= k.sequence
                        where l.object_id = :object order by h.last_sequence limit 1
                        """)
                .param("object", object)
                .query(String.class)
                .optional()
                .filter(this::stands)
                .isPresent();
    }

    private boolean stands(String head) {
        try (var lines = Files.lines(file.path())) {
            return lines.anyMatch(head::equals);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
