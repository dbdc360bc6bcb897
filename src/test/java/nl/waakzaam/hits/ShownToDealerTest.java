// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.stolengoods.NumbersChecked;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a dealer sees of a hit: nothing at all, or a warning, as the police unit chose; the public check stays truthful. */
@ProductTest
class ShownToDealerTest {
    private static final String SILENT = "GM1729";
    private static final String SHOWN = "GM0687";
    private static final String WARNING = "Mogelijk gestolen";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Moves moves;

    @Autowired
    OwnChecks ownChecks;

    @Test
    void where_police_are_silent_all_that_a_dealer_gets_is_the_same_to_the_byte_with_a_hit_as_without()
            throws Exception {
        var case1 = new TestHit(SILENT, product);
        var bought = case1.bought();
        var innocent = seen(case1, bought);

        case1.stolen();
        assertThat(case1.of(bought).isSure()).isTrue();
        assertThat(seen(case1, bought)).isEqualTo(innocent);

        make(case1, bought, Move.TAKE);
        assertThat(seen(case1, bought)).isEqualTo(innocent);
        assertThat(innocent.values()).noneMatch(page -> page.contains(WARNING));
    }

    /** Nobody can tell by the time it takes: the same work is done. */
    @Test
    void where_police_are_silent_the_database_is_asked_the_same_with_a_hit_as_without() throws Exception {
        var case1 = new TestHit(SILENT, product);
        var bought = case1.bought();
        var innocent = asked(case1, bought);
        assertThat(innocent).isNotEmpty();

        case1.stolen();
        assertThat(case1.of(bought).isSure()).isTrue();

        assertThat(asked(case1, bought)).isEqualTo(innocent);
    }

    @Test
    void where_police_are_silent_a_dealer_knows_once_they_spoke_with_it() throws Exception {
        var case1 = new TestHit(SILENT, product);
        case1.stolen();
        var bought = case1.bought();
        make(case1, bought, Move.TAKE);

        make(case1, bought, Move.CONTACT);

        assertWarned(seen(case1, bought));
    }

    @Test
    void where_police_show_hits_a_dealer_is_warned_of_a_sure_one_at_once_and_until_it_is_false() throws Exception {
        TestPolicy.show(SHOWN, product);
        var case1 = new TestHit(SHOWN, product);
        var bought = case1.bought();
        var innocent = seen(case1, bought);

        case1.stolen();
        case1.of(bought);
        assertWarned(seen(case1, bought));

        make(case1, bought, Move.REJECT);
        approve(case1, bought);
        assertThat(seen(case1, bought)).isEqualTo(innocent);
    }

    @Test
    void where_police_show_hits_a_mere_likeness_is_not_shown() throws Exception {
        TestPolicy.show(SHOWN, product);
        var case1 = new TestHit(SHOWN, product);
        case1.stolen();
        var bought = case1.bought(case1.number.substring(0, 4) + "Y" + case1.number.substring(5), 0);
        assertThat(case1.of(bought).isSure()).isFalse();

        assertThat(seen(case1, bought).values()).noneMatch(page -> page.contains(WARNING));
    }

    @Test
    @Timeout(60)
    void a_dealer_that_checks_its_own_good_is_told_the_truth_and_makes_the_hit_urgent() throws Exception {
        var case1 = new TestHit(SILENT, product);
        case1.stolen();
        var bought = case1.bought();
        var before = case1.of(bought);
        var pages = seen(case1, bought);

        var answer = screens(case1).post("/diefstalcheck", Map.of("nummer", case1.number));

        assertThat(answer.body()).contains(case1.number).contains("gestolen");
        while (case1.of(bought).urgentSince() == null) {
            Thread.onSpinWait();
        }
        var after = case1.of(bought);
        assertThat(after.changedAt()).isEqualTo(before.changedAt());
        assertThat(product.getBean(PostgresHits.class)
                        .steps(after.id())
                        .getLast()
                        .noted())
                .isEqualTo("URGENT");
        assertThat(seen(case1, bought)).isEqualTo(pages);
    }

    @Test
    void a_check_by_another_dealer_or_of_another_number_is_no_reason_for_haste_and_a_second_one_adds_nothing() {
        var case1 = new TestHit(SILENT, product);
        case1.stolen();
        var bought = case1.bought();
        ownChecks.haste(new NumbersChecked(new TestHit(SILENT, product).dealer(), number -> true));
        ownChecks.haste(new NumbersChecked(case1.dealer(), number -> false));
        assertThat(case1.of(bought).urgentSince()).isNull();

        ownChecks.haste(new NumbersChecked(case1.dealer(), number -> true));
        ownChecks.haste(new NumbersChecked(case1.dealer(), number -> true));

        var hit = case1.of(bought);
        assertThat(hit.urgentSince()).isNotNull();
        assertThat(product.getBean(PostgresHits.class).steps(hit.id())).hasSize(2);
    }

    private static void assertWarned(Map<String, String> seen) {
        assertThat(seen.entrySet())
                .allSatisfy(page -> assertThat(page.getValue())
                        .as(page.getKey())
                        .contains(page.getKey().startsWith("/api") ? "\"mogelijkGestolen\":true" : WARNING));
    }

    /** All pages and answers about the good, as its dealer gets them; only the tokens of forms, new each time, are left out. */
    private Map<String, String> seen(TestHit case1, PurchasedGood bought) throws Exception {
        var seen = new LinkedHashMap<String, String>();
        var screens = screens(case1);
        var good = "/handelaar/inkopen/goederen/" + bought.id();
        for (var path : List.of("/handelaar/inkopen", good, "/handelaar/inkopen/" + bought.purchase())) {
            seen.put(path, plain(screens.get(path).body()));
        }
        var sale = Map.of("prijs", "150", "koperNaam", "K. Koper", "koperAdres", "Straat 2");
        seen.put("verkopen", plain(screens.post(good + "/verkopen", sale).body()));
        var token = new TestClients(product, port)
                .token(
                        case1.organisation,
                        "inkopen:schrijven",
                        Set.of(case1.shop.id().toString()));
        for (var path : List.of("/api/v1/inkopen", "/api/v1/inkopen/" + bought.purchase())) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Bearer " + token);
            seen.put(
                    path,
                    HttpClient.newHttpClient()
                            .send(request.build(), BodyHandlers.ofString())
                            .body());
        }
        return seen;
    }

    /** Of the registers; sessions and limits are kept by the clock. */
    private List<String> asked(TestHit case1, PurchasedGood bought) throws Exception {
        var screens = screens(case1);
        var good = "/handelaar/inkopen/goederen/" + bought.id();
        return Statements.of(screens.trace(), () -> {
                    for (var path : List.of("/handelaar/inkopen", good, "/handelaar/inkopen/" + bought.purchase())) {
                        screens.get(path);
                    }
                    screens.post(good + "/verkopen", Map.of("prijs", "150", "koperNaam", "K. Koper"));
                })
                .stream()
                .filter(statement -> statement.contains("purchases.") || statement.contains("hits."))
                .toList();
    }

    private Screens screens(TestHit case1) {
        return new Screens(port, new TestSessions(product).start(Role.DEALER, case1.organisation));
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private void make(TestHit case1, PurchasedGood bought, Move move) {
        var hit = case1.of(bought);
        assertThat(moves.make(
                        hit.id(),
                        move,
                        TypedMove.because("proef"),
                        hit.changedAt().toString(),
                        TestHit.detective("account:9001")))
                .isPresent();
    }

    private void approve(TestHit case1, PurchasedGood bought) {
        var hit = case1.of(bought);
        assertThat(moves.answer(
                        hit.id(), Moves.Answer.APPROVE, hit.changedAt().toString(), TestHit.detective("account:9002")))
                .contains(Moves.Outcome.DONE);
    }
}
