// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryPostgres
@ProductTest
class ProcessingLogTest {
    @Autowired
    ProcessingLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private final String object = UUID.randomUUID().toString();

    @Test
    void keeps_the_row_of_an_act_that_was_done() {
        transactions.executeWithoutResult(status -> log.record(anAct()));
        assertThat(rows()).isOne();
    }

    @Test
    void forgets_the_row_of_an_act_that_was_rolled_back() {
        transactions.executeWithoutResult(status -> {
            log.record(anAct());
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void refuses_to_log_outside_a_transaction() {
        assertThatThrownBy(() -> log.record(anAct())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refuses_the_application_to_change_or_remove_a_row() {
        transactions.executeWithoutResult(status -> log.record(anAct()));
        assertThatThrownBy(() -> database.sql("update accountability.processing_log set actor = 'nobody'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.sql("delete from accountability.processing_log")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void follows_the_trace_of_the_caller_with_a_span_of_its_own() {
        var trace = Trace.following("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace.spanId()).hasSize(16).isNotEqualTo("b7ad6b7169203331");
    }

    @Test
    void starts_a_trace_of_its_own_for_a_broken_header() {
        assertThat(Trace.following("00-xyz").traceId()).matches("[0-9a-f]{32}");
    }

    private long rows() {
        return database.sql("select count(*) from accountability.processing_log where object_id = ?")
                .param(object)
                .query(Long.class)
                .single();
    }

    private Processing anAct() {
        return new Processing(
                "test.act",
                Processing.Action.CONSULT,
                "account:1",
                "web",
                "test",
                object,
                Processing.Outcome.DONE,
                null,
                "opsporing",
                "art. 8 Wpg",
                null,
                null);
    }
}
