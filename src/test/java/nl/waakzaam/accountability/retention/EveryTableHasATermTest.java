// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** No table keeps for ever what nobody decided to keep. */
@ProductTest
class EveryTableHasATermTest {
    /** The rule that takes its rows. */
    private static final Map<String, String> RULES = Map.ofEntries(
            entry("access.account_history", "account-history"),
            entry("access.attempts", "log-in-attempts"),
            entry("access.review_decision", "account-reviews"),
            entry("access.sessions", "sessions"),
            entry("accountability.processing_log", "processing-log"),
            entry("cameras.colleague", "camera-invitations"),
            entry("cameras.entry_link", "camera-links"),
            entry("cameras.entry_session", "camera-sessions"),
            entry("cameras.look", "camera-looks"),
            entry("cameras.owner", "camera-owners-stale"),
            entry("cameras.tombstone", "camera-tombstones"),
            entry("cameras.case_search", "camera-searches"),
            entry("dealers.dealer", "dealers-ceased"),
            entry("dealers.invitation", "dealers-invitations"),
            entry("dealers.request", "dealers-requests"),
            entry("footage.dossier", "footage-dossiers"),
            entry("hits.pair", "hits"),
            entry("hits.delivery", "notifications"),
            entry("hits.signal", "signals"),
            entry("hits.saved_view", "hits-views"),
            entry("letters.letter", "letters"),
            entry("inspections.inspection", "inspections"),
            entry("notices.mail", "mails"),
            entry("oversight.finding", "findings"),
            entry("purchases.purchase", "purchases"),
            entry("purchases.draft", "purchases-draft"),
            entry("purchases.quarantine", "purchases-quarantine"),
            entry("reports.report", "reports"),
            entry("stolengoods.attempt", "attempts"),
            entry("stolengoods.bulk_check", "bulk-checks"),
            entry("stolengoods.check_tally", "check-counts"),
            entry("stolengoods.completion", "completions"),
            entry("stolengoods.dispute", "disputes"),
            entry("stolengoods.dispute_proof", "dispute-proof"),
            entry("stolengoods.good", "goods"),
            entry("stolengoods.import_run", "import-runs"),
            entry("stolengoods.photo", "photos-closed"),
            entry("stolengoods.struck_number", "struck-numbers"),
            entry("stolengoods.tip", "tips"),
            entry("stolengoods.worn_search_count", "dealer-searches"),
            entry("warnings.good", "warnings-goods"),
            entry("warnings.refused_reader", "mail-refusals"),
            entry("warnings.warning", "warnings"));

    /** Why there is none. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("access.accounts", "as long as somebody has an account; its log needs the name"),
            entry("access.clients", "as long as a system has access"),
            entry("access.organisations", "no people"),
            entry("access.passkey_challenges", "gone within minutes, with the next one"),
            entry("access.passkey_owners", "goes with the account"),
            entry("access.passkeys", "goes when its owner takes it away"),
            entry("access.recovery_codes", "goes when the second step is made anew"),
            entry("accountability.chain_head", "the chain has no end, and no people"),
            entry("accountability.chain_link", "the chain has no end, and no people"),
            entry("accountability.retention_run", "the proof of what went"),
            entry("accountability.retention_step", "the proof of what went"),
            entry("accountability.tombstone", "the proof of what went; says nothing of what stood in it"),
            entry("cameras.area_count", "open figures, no people"),
            entry("cameras.case_token", "goes with the search; opens nothing after a day"),
            entry("cameras.counting", "one row"),
            entry("cameras.passkey", "goes with the owner"),
            entry("dealers.desk", "where a municipality wants its reminders; no people"),
            entry("demo.filling", "one row"),
            entry("footage.unit_text", "which text was in force; no people"),
            entry("letters.text", "which text was in force; no people"),
            entry("maps.outline", "where municipalities end; no people"),
            entry("limits.granted", "gone after a day by itself"),
            entry("series.failure", "which tables did not come in the last time; no people"),
            entry("series.piece", "gone when its table is all in; figures, no people"),
            entry("series.retrieved", "which state of a published table is in; no people"),
            entry("series.taking", "gone when its table is all in; no people"),
            entry("hits.weight", "figures, no people"),
            entry("hits.figures", "open figures, no people"),
            entry("hits.channel", "where a team or system is told of hits; its address goes when it is removed"),
            entry("hits.look", "goes with the good"),
            entry("hits.look_weight", "figures, no people"),
            entry("hits.trait", "figures, no people"),
            entry("hits.weights_in_force", "which figures, no people"),
            entry("lookup.bought_key", "goes with the purchase"),
            entry("lookup.stolen_key", "goes with the good"),
            entry("lookup.unmatched", "gone within a second, when it was compared"),
            entry("lookup.withdrawn_bought_form", "gone after an hour by itself"),
            entry("lookup.withdrawn_form", "gone after an hour by itself"),
            entry("oversight.watched", "one row"),
            entry("platform.installation", "one row"),
            entry("platform.keys", "one row"),
            entry("purchases.counter", "the last number of a shop; no people"),
            entry("purchases.order_desk", "where a police unit wants its reminders; no people"),
            entry("purchases.reminder", "whether a shop wants a mail; no people"),
            entry("rules.hit_notice", "rules in force, no people"),
            entry("rules.municipal_rules", "rules in force, no people"),
            entry("rules.proposal", "how rules came to be in force"),
            entry("series.area", "open figures, no people"),
            entry("series.dataset", "open figures, no people"),
            entry("series.measure", "open figures, no people"),
            entry("series.part", "which areas lie in which, no people"),
            entry("series.provisional", "open figures, no people"),
            entry("series.run", "open figures, no people"),
            entry("series.subject", "open figures, no people"),
            entry("series.vintage", "open figures, no people"),
            entry("stolengoods.amendment", "goes with the good"),
            entry("stolengoods.check_total", "one number"),
            entry("stolengoods.closed_number", "goes with the good"),
            entry("stolengoods.history", "goes with the good"),
            entry("stolengoods.identifier", "goes with the good"),
            entry("warnings.place", "one row"));

    @Autowired
    ApplicationContext product;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    RetentionTerms terms;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void each_table_has_a_rule_or_goes_with_one_that_has_or_has_a_reason() {
        var listed = new TreeSet<>(RULES.keySet());
        listed.addAll(REASONS.keySet());
        var gone = new HashSet<>(RULES.keySet());
        while (gone.addAll(hangingOn(gone))) {
            // what hangs on what hangs on them
        }
        listed.addAll(gone);
        assertThat(listed).isEqualTo(new TreeSet<>(tables()));
    }

    @Test
    void no_table_has_both_a_rule_and_a_reason_and_each_rule_is_in_force() {
        assertThat(RULES.keySet()).doesNotContainAnyElementsOf(REASONS.keySet());
        assertThat(rules).extracting(rule -> rule.term().name()).containsAll(RULES.values());
    }

    @ParameterizedTest
    @CsvSource({
        "findings,oversight.finding",
        "account-history,access.account_history",
        "account-reviews,access.review_decision"
    })
    @Transactional
    void takes_what_is_past_its_term_and_nothing_else(String name, String table) {
        var rule = rules.stream()
                .filter(one -> one.term().name().equals(name))
                .findFirst()
                .orElseThrow();
        var limit = terms.keptFrom(rule.term());
        var old = insert(table, limit.minusMillis(1));
        var kept = insert(table, limit);
        var before = count(table);
        rule.apply(limit, clock.instant(), 1_000);
        assertThat(count(table)).isLessThan(before);
        assertThat(ids(table)).contains(kept).doesNotContain(old);
    }

    @ParameterizedTest
    @CsvSource({"access.account_history,at", "access.review_decision,signed_at"})
    @Transactional
    void a_line_of_history_stays_a_year_whoever_asks(String table, String since) {
        insert(table, clock.instant());
        assertThatThrownBy(
                        () -> database.sql("delete from " + table + " where " + since + " > now() - interval '1 day'")
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("stays for a year");
    }

    private long insert(String table, Instant at) {
        new TestVisitors(product).never("Bea Beoordeeld", Role.DEALER, "GM0344");
        var mark = UUID.randomUUID().toString();
        var sql = switch (table) {
            case "oversight.finding" -> """
                    insert into oversight.finding (rule, about, log_rows, found_at)
                    values ('night', :mark::bytea, '{1}', :at::timestamptz) returning id
                    """;
            case "access.account_history" -> """
                    insert into access.account_history (subject, at, actor, change, details)
                    values (:mark, :at::timestamptz, 'account:1', 'test', '') returning id
                    """;
            default -> """
                    insert into access.review_decision (quarter, account_id, decision, roles, area, signed_at, signed_by)
                    values ('2020-Q1', (select min(id) from access.accounts), 'KEEP', '{}', '{}', :at::timestamptz, :mark)
                    returning number
                    """;
        };
        return database.sql(sql)
                .param("mark", mark)
                .param("at", at.toString())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return ids(table).size();
    }

    private List<Long> ids(String table) {
        var id = table.equals("access.review_decision") ? "number" : "id";
        return database.sql("select " + id + " from " + table)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<String> tables() {
        return database.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'public')
                          and tablename not like 'flyway%'
                        """).query((row, number) -> row.getString(1)).list();
    }

    private List<String> hangingOn(Set<String> tables) {
        return database.sql("""
                        select conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confdeltype = 'c' and confrelid::regclass::text in (:tables)
                        """)
                .param("tables", tables)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
