// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    LogReading reading;

    @Autowired
    Pseudonyms pseudonyms;

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
    void a_row_holds_all_that_was_said_of_the_act_and_the_seal_of_what_may_be_personal() throws Exception {
        var caller = Trace.following("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        caller.keep();
        var before = Instant.now();
        transactions.executeWithoutResult(status -> log.record(aDisclosure()));
        Trace.forget();
        var row = database.sql("select * from accountability.processing_log where object_id = ?")
                .param(object)
                .query()
                .singleRow();
        var pseudonym = Objects.requireNonNull(pseudonyms.of(new DataSubject("jan.jansen@voorbeeld.nl")));
        var salt = Objects.requireNonNull((byte[]) row.remove("salt"));
        assertThat(row.remove("content_hash"))
                .isEqualTo(seal(salt, object, pseudonym, "zaak 2026112400", "om-utrecht"));
        assertThat(Objects.requireNonNull((Timestamp) row.remove("at")).toInstant())
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        assertThat((Long) row.remove("id")).isPositive();
        assertThat(row.remove("change")).isNotNull();
        assertThat(salt).hasSize(16);
        assertThat(row)
                .containsOnly(
                        entry("trace_id", "0af7651916cd43dd8448eb211c80319c"),
                        entry("span_id", caller.spanId()),
                        entry("activity", "test.disclosure"),
                        entry("action", "DISCLOSE"),
                        entry("actor", "account:7"),
                        entry("origin", "api"),
                        entry("object_type", "dispute"),
                        entry("object_id", object),
                        entry("outcome", "REFUSED"),
                        entry("data_subject", pseudonym),
                        entry("purpose", "vervolging"),
                        entry("legal_basis", "art. 16 Wpg"),
                        entry("access_reason", "zaak 2026112400"),
                        entry("recipient", "om-utrecht"));
    }

    /** The hash over each field with its length in bytes, so that nothing can move from one to the next. */
    private static byte[] seal(byte[] salt, String... fields) throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update(salt);
        for (var field : fields) {
            hash.update((field.getBytes(UTF_8).length + ":" + field).getBytes(UTF_8));
        }
        return hash.digest();
    }

    private Processing aDisclosure() {
        return new Processing(
                "test.disclosure",
                Processing.Action.DISCLOSE,
                "account:7",
                "api",
                new About(ObjectKind.DISPUTE, object, new DataSubject("Jan.Jansen@voorbeeld.nl")),
                Processing.Outcome.REFUSED,
                "vervolging",
                "art. 16 Wpg",
                "zaak 2026112400",
                "om-utrecht");
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

    @Test
    void names_the_person_concerned_by_a_pseudonym_that_is_found_again() {
        transactions.executeWithoutResult(status -> log.record(anAct()));
        assertThat(found(" jan.jansen@VOORBEELD.nl "))
                .extracting(LoggedAct::objectId)
                .contains(object);
        assertThat(found("piet.jansen@voorbeeld.nl"))
                .extracting(LoggedAct::objectId)
                .doesNotContain(object);
        assertThat(database.sql("select data_subject from accountability.processing_log where object_id = ?")
                        .param(object)
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({"06-12345678,+31 6 1234 5678", "0612345678,0031 (0)6-12345678", "PL1300-2026 1,pl1300-2026 1"})
    void takes_one_name_written_in_two_ways_for_one_person(String one, String other) {
        assertThat(new DataSubject(one).normal()).isEqualTo(new DataSubject(other).normal());
    }

    @ParameterizedTest
    @CsvSource({"jan-piet@voorbeeld.nl,janpiet@voorbeeld.nl", "2026-12-3,2026-1-23"})
    void takes_two_names_for_two_people(String one, String other) {
        assertThat(new DataSubject(one).normal()).isNotEqualTo(new DataSubject(other).normal());
    }

    private List<LoggedAct> found(String typed) {
        var query = new LogQuery(
                null, null, null, new DataSubject(typed), Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
        return reading.list(query, 0, 1_000);
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
                new About(ObjectKind.TIP, object, new DataSubject("Jan.Jansen@voorbeeld.nl")),
                Processing.Outcome.DONE,
                "opsporing",
                "art. 8 Wpg",
                null,
                null);
    }
}
