// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import static nl.waakzaam.accountability.chain.Fault.Kind.DROPPED;
import static nl.waakzaam.accountability.chain.Fault.Kind.EDITED;
import static nl.waakzaam.accountability.chain.Fault.Kind.ERASED_UNSEEN;
import static nl.waakzaam.accountability.chain.Fault.Kind.FOREIGN_KEY;
import static nl.waakzaam.accountability.chain.Fault.Kind.NOT_IN_FILE;
import static nl.waakzaam.accountability.chain.Fault.Kind.REBUILT;
import static nl.waakzaam.accountability.chain.Fault.Kind.REORDERED;
import static nl.waakzaam.accountability.chain.Fault.Kind.UNCHAINED;
import static nl.waakzaam.accountability.chain.Fault.Kind.UNSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with all power over the database does to the log, and how it comes out. */
class LogVerificationTest {
    @TempDir
    Path folder;

    private ChainedLog log;

    @BeforeEach
    void open() throws SQLException {
        log = new ChainedLog(folder);
        log.threeBatches();
    }

    @AfterEach
    void close() throws SQLException, IOException {
        log.close();
    }

    @Test
    void finds_a_log_whole_that_nobody_touched() {
        var report = log.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.rows()).isEqualTo(15);
        assertThat(report.lines()).last().isEqualTo("The log is whole.");
    }

    @Test
    void finds_a_row_that_was_edited() throws SQLException {
        log.attack("update accountability.processing_log set actor = 'account:2' where id = 7");
        assertFinds(EDITED, "row 7 (batch 2)");
    }

    @Test
    void finds_content_that_was_edited() throws SQLException {
        log.attack("update accountability.processing_log set access_reason = 'zaak 13' where id = 7");
        assertFinds(EDITED, "row 7 (batch 2)");
    }

    @Test
    void finds_an_edit_that_was_written_into_row_and_link() throws SQLException {
        log.attack(
                "update accountability.processing_log set access_reason = 'zaak 13' where id = 7",
                "update accountability.processing_log set content_hash = accountability.content_hash(salt, object_id, "
                        + "data_subject, access_reason, recipient) where id = 7");
        var row = log.database.queryForObject(
                "select " + LogRow.COLUMNS + " from accountability.processing_log l where id = 7",
                (found, number) -> LogRow.read(found));
        assertThat(row).isNotNull();
        log.attack("update accountability.chain_link set leaf = '\\x%s' where row_id = 7"
                .formatted(java.util.HexFormat.of().formatHex(row.leaf())));
        assertFinds(EDITED, "batch 2, places 6 to 10 in the chain");
    }

    @Test
    void finds_a_row_that_was_dropped() throws SQLException {
        log.attack("delete from accountability.processing_log where id = 7");
        assertFinds(DROPPED, "row 7, place 7 in the chain");
    }

    @Test
    void finds_a_row_that_was_dropped_with_its_link() throws SQLException {
        log.attack(
                "delete from accountability.processing_log where id = 7",
                "delete from accountability.chain_link where row_id = 7");
        assertFinds(DROPPED, "place 7 in the chain (batch 2)");
    }

    @Test
    void finds_a_row_that_was_dropped_while_the_others_closed_the_gap() throws SQLException {
        log.attack(
                "delete from accountability.processing_log where id = 7",
                "delete from accountability.chain_link where row_id = 7",
                "update accountability.chain_link set sequence = -sequence where sequence > 7",
                "update accountability.chain_link set sequence = -sequence - 1 where sequence < 0");
        assertFinds(DROPPED, "batch 2, places 6 to 10 in the chain");
    }

    @Test
    void finds_the_newest_rows_dropped_with_all_that_speaks_of_them() throws SQLException {
        log.attack(
                "delete from accountability.processing_log where id > 10",
                "delete from accountability.chain_link where sequence > 10",
                "delete from accountability.chain_head where number > 2");
        assertFinds(DROPPED, "head 3 stands in the file and not in the database");
    }

    @Test
    void finds_the_whole_log_gone() throws SQLException {
        log.attack("truncate accountability.processing_log, accountability.chain_link, accountability.chain_head");
        assertFinds(DROPPED, "head 1 stands in the file and not in the database");
    }

    @Test
    void finds_rows_that_changed_places() throws SQLException {
        log.attack(
                "alter table accountability.processing_log alter column id set generated by default",
                "update accountability.processing_log set id = -8 where id = 7",
                "update accountability.processing_log set id = 7 where id = 8",
                "update accountability.processing_log set id = 8 where id = -8");
        assertFinds(REORDERED, "row 7 (batch 2)");
    }

    @Test
    void finds_links_that_changed_places() throws SQLException {
        log.attack(
                "update accountability.chain_link set sequence = -8 where sequence = 7",
                "update accountability.chain_link set sequence = 7 where sequence = 8",
                "update accountability.chain_link set sequence = 8 where sequence = -8");
        assertFinds(REORDERED, "batch 2, places 6 to 10 in the chain");
    }

    @Test
    void finds_a_chain_that_was_made_anew_with_a_key_of_the_attacker() throws SQLException {
        log.attack("update accountability.processing_log set actor = 'account:2' where id = 7");
        log.rebuild(log.foreignKeys());
        assertThat(log.verify().faults()).extracting(Fault::kind).contains(FOREIGN_KEY, REBUILT);
    }

    @Test
    void finds_a_chain_that_was_made_anew_even_with_our_own_key() throws SQLException {
        log.attack("update accountability.processing_log set actor = 'account:2' where id = 7");
        log.rebuild(log.keys);
        assertThat(log.verify().faults())
                .contains(new Fault(REBUILT, "head 1 differs from the one in the heads file"))
                .extracting(Fault::kind)
                .doesNotContain(FOREIGN_KEY);
    }

    @Test
    void finds_a_forged_file_by_the_heads_that_another_place_kept() throws Exception {
        var elsewhere = Files.copy(log.file.path(), folder.resolve("elsewhere.jws"));
        log.attack("update accountability.processing_log set actor = 'account:2' where id = 7");
        log.rebuild(log.keys);
        Files.delete(log.file.path());
        log.file.publish();
        assertThat(log.verify().faults()).isEmpty();
        assertThat(log.verify(elsewhere).faults()).extracting(Fault::kind).contains(REBUILT);
    }

    @Test
    void finds_a_head_that_is_signed_by_nobody() throws SQLException {
        log.attack("update accountability.chain_head set signed = left(signed, -4) || 'AAAA' where number = 2");
        assertThat(log.verify().faults()).extracting(Fault::kind).contains(FOREIGN_KEY, REBUILT);
    }

    @Test
    void finds_a_heads_file_that_was_cut_off() throws IOException {
        var lines = Files.readAllLines(log.file.path());
        Files.write(log.file.path(), lines.subList(0, 2));
        assertFinds(NOT_IN_FILE, "head 3");
    }

    @Test
    void finds_links_that_no_head_covers() throws SQLException {
        log.act("added", "nobody");
        log.attack("insert into accountability.chain_link values (16, 16, sha256('x'))");
        assertFinds(UNSIGNED, "place 16 in the chain and after");
    }

    @Test
    void finds_rows_that_were_emptied_past_the_one_door() throws SQLException {
        log.empty(7);
        assertFinds(ERASED_UNSEEN, "row 7 (batch 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "'zaak 12'",
                "to_char(now(), '\"tot\" YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                "'tot 2020-01-01T00:00:00.000000Z'",
                "'tot 2020-02-31T00:00:00.000000Z'"
            })
    void finds_a_row_that_was_emptied_though_a_row_accounts_for_it(String limit) throws SQLException {
        log.empty(7);
        log.accountFor(1, limit);
        assertFinds(ERASED_UNSEEN, "row 7 (batch 2)");
    }

    @Test
    void finds_a_row_that_was_emptied_a_year_before_its_term_was_over() throws SQLException {
        log.oldActs(1, "600 days").chained();
        log.empty(16);
        log.accountFor(1, ChainedLog.limit("500 days"));
        assertFinds(ERASED_UNSEEN, "row 16 (batch 4)");
    }

    @Test
    void finds_a_young_row_that_hides_behind_an_old_one() throws SQLException {
        log.oldActs(1, "3000 days").chained();
        log.oldActs(1, "900 days").chained();
        log.accountFor(2, ChainedLog.limit("2900 days"));
        log.accountFor(1, ChainedLog.limit("800 days"));
        log.oldActs(1, "850 days").chained();
        log.empty(17);
        log.empty(20);
        assertFinds(ERASED_UNSEEN, "2 rows emptied, 1 accounted for");
    }

    @Test
    void finds_a_row_that_was_emptied_beside_an_erasure_by_the_rules() throws SQLException {
        log.oldActs(3).chained();
        var term = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(800));
        assertThat(log.erasure.eraseOlderThan(term, "art. 14 Wpg", 2)).isEqualTo(2);
        log.chained();
        log.attack("update accountability.processing_log set object_id = null, data_subject = null, "
                + "access_reason = null, recipient = null, salt = null where object_id like 'old %'");
        assertFinds(ERASED_UNSEEN, "3 rows emptied, 2 accounted for");
    }

    @Test
    void finds_that_rows_no_longer_come_into_the_chain() throws SQLException {
        log.act("kept out", "nobody");
        assertFinds(UNCHAINED, "row 16");
    }

    @Test
    void lets_a_row_wait_for_a_moment() throws SQLException {
        log.act("just now", "nobody");
        log.attack("update accountability.processing_log set at = now() where id = 16");
        assertThat(log.verify().faults()).isEmpty();
        assertThat(log.verify().lines().getFirst()).contains("1 waiting");
    }

    @Test
    void stays_whole_when_content_is_erased_by_the_rules() {
        log.oldActs(3).chained();
        var term = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(800));
        assertThat(log.erasure.eraseOlderThan(term, "art. 14 Wpg", 10)).isEqualTo(3);
        log.chained();
        var report = log.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(3);
    }

    @Test
    void stays_whole_when_the_key_is_renewed() {
        log.keys.renew();
        log.acts(2).chained();
        assertThat(log.verify().faults()).isEmpty();
    }

    private void assertFinds(Fault.Kind kind, String where) {
        assertThat(log.verify().faults()).containsExactly(new Fault(kind, where));
    }
}
