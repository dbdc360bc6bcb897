// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.DealerSecrets;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.TableOfMunicipalities;
import nl.waakzaam.municipalities.TableOfMunicipalities.Line;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept by municipality is, after a merger, with the officials of the one there is now; at full size of all mergers. */
@ProductTest
class MergedMunicipalitiesTest {
    private static final Pattern FROM = Pattern.compile("Herindeling (GM\\d{4})");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final UUID dealer = UUID.randomUUID();

    @AfterEach
    void clear() {
        database.sql("delete from inspections.inspection where organisation like 'Herindeling %'")
                .update();
        database.sql("delete from letters.letter where about like 'Herindeling %'")
                .update();
        database.sql("delete from dealers.dealer where id = ?").param(dealer).update();
    }

    @Test
    void shops_requests_letters_and_inspections_move_along_with_every_merger() throws Exception {
        var ended = TableOfMunicipalities.read().stream()
                .filter(line -> line.until() != null && line.until().getYear() >= TestSize.of(2015, 1800))
                .map(Line::code)
                .toList();
        ended.forEach(this::keepSomethingOf);
        var now = ended.stream()
                .filter(code -> municipalities.successor(code).isPresent())
                .collect(Collectors.groupingBy(
                        code -> municipalities.successor(code).orElseThrow().code()));
        assertThat(now.values().stream().mapToInt(List::size).sum()).isGreaterThan(TestSize.of(80, 1_100));
        for (var municipality : now.entrySet()) {
            var official = in(Role.MUNICIPALITY, municipality.getKey());
            for (var list : List.of("/gemeente/opkopers", "/gemeente/aanmeldingen", "/gemeente/brieven/verstuurd")) {
                assertThat(seen(official, list)).as(list).containsExactlyInAnyOrderElementsOf(municipality.getValue());
            }
            for (var list : List.of("/inspecties", "/inspecties/winkels")) {
                assertThat(seen(official, list)).as(list).containsExactlyInAnyOrderElementsOf(municipality.getValue());
            }
        }
        for (var unit : municipalities.policeUnits()) {
            assertThat(seen(in(Role.DETECTIVE, unit.code()), "/politie/opkopers"))
                    .containsExactlyInAnyOrderElementsOf(ended.stream()
                            .filter(code -> municipalities
                                    .policeUnitOf(code)
                                    .filter(unit::equals)
                                    .isPresent())
                            .toList());
        }
    }

    private Screens in(Role role, String area) {
        return new Screens(port, new TestSessions(product).startIn(role, area));
    }

    private static List<String> seen(Screens official, String list) throws Exception {
        var file = official.post(list + ".csv", Map.of());
        assertThat(file.statusCode()).as(list).isEqualTo(200);
        return file.body()
                .lines()
                .flatMap(line -> FROM.matcher(line).results().limit(1))
                .map(found -> found.group(1))
                .toList();
    }

    private void keepSomethingOf(String code) {
        var name = "Herindeling " + code;
        var values = Map.of(
                "dealer", dealer,
                "shop", UUID.randomUUID(),
                "letter", UUID.randomUUID(),
                "code", code,
                "name", name,
                "sealed", product.getBean(DealerSecrets.class).seal(name),
                "now", clock.instant().atOffset(ZoneOffset.UTC));
        for (var statement : KEPT) {
            database.sql(statement).params(values).update();
        }
    }

    private static final List<String> KEPT = List.of("""
            insert into dealers.dealer (id, organisation, company_number, name, verified, since, sealed)
            values (:dealer, 'Herindeling', '99999901', 'Herindeling', true, :now, :sealed) on conflict do nothing
            """, """
            insert into dealers.shop (id, dealer_id, trade_name, street, house_number, postcode, town, municipality,
                categories, opened_on)
            values (:shop, :dealer, :name, 'Straat', '1', '1000AA', 'Dorp', :code, '{fiets}', '2020-01-01')
            """, """
            insert into dealers.request (kind, municipality, dealer_id, shop_id, company_number, name, trade_name,
                verified, language, sealed, asked_at, received_at, due_on, by_silence, state)
            values ('CESSATION', :code, :dealer, :shop, '99999901', 'Herindeling', :name, true, 'nl', :sealed, :now, :now,
                '2099-01-01', false, 'OPEN')
            """, """
            insert into inspections.inspection (id, shop_id, municipality, inspector, organisation, ground, reason, scope,
                opened_at)
            values (:shop, :shop, :code, 'account:0', :name, 'artikel', 'reden', 'HELD', :now)
            """, """
            insert into letters.letter (id, municipality, part, about, made_at, made_by, hash, last_month, sealed_key,
                fields, closed)
            values (:letter, :code, 'APPROVED', :name, :now, 'system:test', decode(repeat('00', 32), 'hex'), '2099-01-01',
                '', '{}', '{}')
            """, """
            insert into letters.step (letter_id, at, actor, what) values (:letter, :now, 'system:test', 'QUEUED')
            """);
}
