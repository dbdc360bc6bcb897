// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.stolengoods.imports.StolenGoodsImport;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A buyer is warned of a good whatever the way it came into the register. */
@DemoProductTest
class DeliveredGoodsTest {
    private static final Duration DELAY = Duration.ofHours(24);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final String source = "bron-" + UUID.randomUUID();
    private final String number = Register.aNumber();
    private final String address = Buyers.anAddress();
    private Buyers buyers;

    @BeforeEach
    void aBuyerWaits() {
        buyers = new Buyers(product);
        buyers.askAndConfirm(address, number);
    }

    @Test
    void a_buyer_is_warned_of_a_good_that_was_read_from_a_file() throws Exception {
        var file = Files.writeString(folder.resolve("levering.csv"), """
                bron,bronId,registratienummer,status,wijzigingsdatum,categorie,merk,serienummer
                %s,1,PL1,geregistreerd,2026-01-02T03:04:05Z,fiets,Gazelle,%s
                """.formatted(source, number));
        product.getBean(StolenGoodsImport.class).run(file, false, false, (counts, read, inAll) -> {});
        isWarnedOnceAfterTheDelay();
    }

    @Test
    void a_buyer_is_warned_of_a_good_that_a_police_system_delivers() throws Exception {
        var token = new TestClients(product, port).token("Politie", Scopes.WRITE_STOLEN_GOODS, Set.of(source));
        var good = """
                {"wijzigingsdatum": "2026-01-02T03:04:05Z", "categorie": "fiets",
                 "kenmerken": [{"soort": "serienummer", "waarde": "%s"}]}
                """.formatted(number);
        try (var http = HttpClient.newHttpClient()) {
            var path = "http://localhost:%d/api/v1/gestolen-goederen/%s/1".formatted(port, source);
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(good))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        isWarnedOnceAfterTheDelay();
    }

    private void isWarnedOnceAfterTheDelay() {
        buyers.roundsPass();
        clock.pass(DELAY.minusSeconds(1));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isZero();
        clock.pass(Duration.ofSeconds(1));
        buyers.roundsPass();
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isOne();
        assertThat(buyers.mails(address))
                .isNotEmpty()
                .noneMatch(mail -> mail.text().contains(number));
    }
}
