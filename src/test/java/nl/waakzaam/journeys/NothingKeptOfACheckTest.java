// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.check.CheckAnswer;
import nl.waakzaam.stolengoods.check.TestTally;
import nl.waakzaam.support.ProductTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An anonymous check leaves its time, kind and outcome behind and nothing of what was typed. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class NothingKeptOfACheckTest {
    private static final String NUMBER = "QX7731904";
    private static final String MAKE = "Merkteken Zonderling";

    private static final String CLIENT = "127.77.31.9";
    private static final String BODY = """
            {"merk":"%s","kenmerken":[{"soort":"framenummer","waarde":"%s"}]}""".formatted(MAKE, NUMBER);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext product;

    @Test
    void the_tally_holds_minute_kind_and_outcome_and_how_many_and_nothing_else() throws Exception {
        TestTally.write(product);
        var before = counted();
        for (int check = 0; check < 3; check++) {
            assertThat(post("/api/v1/diefstalchecks", "application/json", BODY)).isEqualTo(200);
        }
        Awaitility.await().untilAsserted(() -> {
            TestTally.write(product);
            assertThat(counted() - before).isEqualTo(3);
        });
        assertThat(columns()).containsExactlyInAnyOrder("minute", "kind", "outcome", "checks");
        assertThat(tallied("date_trunc('minute', minute) = minute")).containsOnly("true");
        assertThat(tallied("kind"))
                .allMatch(kind -> IdentifierKind.ofDutchName(kind).isPresent());
        assertThat(tallied("outcome"))
                .allMatch(outcome -> CheckAnswer.Outcome.ofDutchName(outcome).isPresent());
    }

    private List<String> columns() {
        return database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'stolengoods' and table_name = 'check_tally'
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** What this is in each row, in SQL. */
    private List<String> tallied(String what) {
        return database.sql("select (%s)::text from stolengoods.check_tally".formatted(what))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long counted() {
        return database.sql("""
                        select coalesce(sum(checks), 0) from stolengoods.check_tally
                        where kind = 'framenummer' and outcome = 'niet-geregistreerd'
                        """).query(Long.class).single();
    }

    @Test
    void no_table_and_no_line_of_the_log_holds_what_was_typed(CapturedOutput output) throws Exception {
        assertThat(post("/api/v1/diefstalchecks", "application/json", BODY)).isEqualTo(200);
        assertThat(post("/api/v1/diefstalchecks", "application/json", BODY.replace("framenummer", NUMBER)))
                .isEqualTo(400);
        var form = "nummer=" + NUMBER + "&merk=" + URLEncoder.encode(MAKE, StandardCharsets.UTF_8);
        post("/diefstalcheck", "application/x-www-form-urlencoded", form);
        post("/diefstalcheck/lezen", "application/x-www-form-urlencoded", form);
        TestTally.write(product);
        for (var table : tables()) {
            assertThat(rowsWith(table, NUMBER) + rowsWith(table, "Merkteken") + rowsWith(table, CLIENT))
                    .as(table)
                    .isZero();
        }
        assertThat(output.getAll()).doesNotContainIgnoringCase(NUMBER).doesNotContain("Merkteken", CLIENT);
    }

    private List<String> tables() {
        var tables = database.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                        """).query((row, number) -> row.getString(1)).list();
        assertThat(tables).contains("stolengoods.check_tally", "limits.granted");
        return tables;
    }

    private long rowsWith(String table, String marker) {
        return database.sql("select count(*) from %s t where t::text ilike :marker".formatted(table))
                .param("marker", "%" + marker + "%")
                .query(Long.class)
                .single();
    }

    private int post(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(CLIENT))
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
