// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists are searched, sorted, paged and exported, and no address ever holds what was searched. */
@ProductTest
class ListsTest {
    private static final String GOODS = "/politie/goederen";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    @Autowired
    JdbcClient database;

    private final String make = StoredGoods.aMake();
    private Screens screens;

    @BeforeEach
    void logIn() {
        screens = new Screens(port, new TestSessions(product).start(Role.POLICE_INTAKE));
    }

    @Test
    void what_is_searched_never_stands_in_an_address() throws Exception {
        store(30);
        var found = screens.post(GOODS, Map.of("zoek", make)).body();
        assertThat(found).contains(make).contains("Pagina 1 van 2 (30 in totaal)");
        assertThat(found.lines().filter(line -> line.contains("href=") || line.contains("action=")))
                .noneMatch(line -> line.contains(make + "\"") || line.contains("zoek="));
        assertThat(screens.get(GOODS + "?zoek=" + make).body()).doesNotContain("(30 in totaal)");
    }

    @Test
    void paging_and_sorting_keep_the_search() throws Exception {
        store(30);
        var second = screens.post(GOODS, Map.of("zoek", make, "volgorde", "diefstal", "pagina", "2"));
        assertThat(second.body()).contains("Pagina 2 van 2").contains("value=\"" + make + "\"");
        assertThat(second.body()).contains("name=\"volgorde\" value=\"diefstal\"");
        var sorted = screens.post(GOODS, Map.of("zoek", make, "volgorde", "diefstal", "sorteer", "-merk"));
        assertThat(sorted.body()).contains("Pagina 1 van 2").contains("name=\"volgorde\" value=\"-merk\"");
    }

    @Test
    void an_export_holds_every_row_and_stands_in_the_processing_log() throws Exception {
        store(10_300);
        var before = exports();
        var csv = screens.post(GOODS + ".csv", Map.of("zoek", make));
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("gestolen-goederen.csv"));
        assertThat(csv.body().lines()).hasSize(10_301);
        assertThat(exports()).isGreaterThan(before);
    }

    @Test
    void the_inbox_is_searched_and_exported_the_same_way() throws Exception {
        var found = screens.post("/politie/meldingen", Map.of("zoek", make)).body();
        assertThat(found).contains("Niets gevonden");
        assertThat(screens.post("/politie/meldingen.csv", Map.of("zoek", make)).body())
                .isEqualTo("\"nummer\",\"ontvangen\",\"categorie\",\"waar\",\"afgehandeld\"\r\n");
    }

    private void store(int many) {
        var versions = IntStream.range(0, many)
                .mapToObj(number -> StoredGoods.aBicycle(make, List.of()))
                .toList();
        StoredGoods.store(goods, versions);
    }

    private long exports() {
        return database.sql("select count(*) from accountability.processing_log where activity = 'stolengoods.export'")
                .query(Long.class)
                .single();
    }
}
