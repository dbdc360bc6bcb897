// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An anonymous check leaves its time, kind and outcome behind and nothing of what was typed. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class NothingKeptOfACheckTest {
    private static final String NUMBER = "QX7731904";
    private static final String MAKE = "Merkteken Zonderling";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void no_table_and_no_line_of_the_log_holds_what_was_typed(CapturedOutput output) throws Exception {
        var body = """
                {"merk":"%s","kenmerken":[{"soort":"framenummer","waarde":"%s"}]}""".formatted(MAKE, NUMBER);
        assertThat(post("/api/v1/diefstalchecks", "application/json", body)).isEqualTo(200);
        assertThat(post("/api/v1/diefstalchecks", "application/json", body.replace("framenummer", NUMBER)))
                .isEqualTo(400);
        var form = "nummer=" + NUMBER + "&merk=" + URLEncoder.encode(MAKE, StandardCharsets.UTF_8);
        post("/diefstalcheck", "application/x-www-form-urlencoded", form);
        post("/diefstalcheck/lezen", "application/x-www-form-urlencoded", form);
        for (var table : tables()) {
            assertThat(rowsWith(table, NUMBER) + rowsWith(table, "Merkteken"))
                    .as(table)
                    .isZero();
        }
        assertThat(output.getAll()).doesNotContainIgnoringCase(NUMBER).doesNotContain("Merkteken");
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
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
