// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** A file for somebody who asks holds every line there is, however many. */
@ProductTest
class RightsExportTest {
    private static final int MANY = 100_500;

    @Autowired
    RightsExport export;

    @Autowired
    JdbcClient database;

    private LogQuery query = LogQuery.by("nobody", Instant.EPOCH, Instant.EPOCH);

    @BeforeEach
    void write() {
        var tip = UUID.randomUUID().toString();
        database.sql("""
                        insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin,
                            object_type, object_id, outcome, purpose, legal_basis)
                        select now(), repeat('a', 32), repeat('b', 16), 'test', 'CONSULT', 'job:test', 'job', 'tip', ?,
                            'DONE', 'test', 'test' from generate_series(1, ?)
                        """).params(tip, MANY).update();
        query = LogQuery.on(ObjectKind.TIP, tip, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
    }

    @Test
    void holds_every_line_in_both_formats() throws Exception {
        var csv = new MockHttpServletResponse();
        export.csv(query, Locale.of("nl"), csv);
        assertThat(csv.getContentAsString().lines()).hasSize(MANY + 2);
        var json = new MockHttpServletResponse();
        export.json(query, Locale.of("nl"), json);
        assertThat(new JsonMapper().readTree(json.getContentAsByteArray()).get("verwerkingen"))
                .hasSize(MANY);
    }
}
