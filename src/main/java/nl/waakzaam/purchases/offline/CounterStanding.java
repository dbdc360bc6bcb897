// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.rules.Rule;
import nl.waakzaam.rules.Rules;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the counter must know for when there is no network: who works here, in which shops, and by which rules. */
@RestController
class CounterStanding {
    private final Shops shops;
    private final Rules rules;
    private final Arrival arrival;
    private final CounterKey key;
    private final CurrentActor actor;
    private final MessageSource texts;
    private final Clock clock;

    CounterStanding(
            Shops shops,
            Rules rules,
            Arrival arrival,
            CounterKey key,
            CurrentActor actor,
            MessageSource texts,
            Clock clock) {
        this.shops = shops;
        this.rules = rules;
        this.arrival = arrival;
        this.key = key;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param nu by the clock of the server
     * @param sleutel the public key that entries are closed with
     * @param geblokkeerd accounts of the company whose entries are handed over
     */
    record Standing(
            String account,
            String naam,
            Instant nu,
            byte[] sleutel,
            Form formulier,
            List<String> geblokkeerd,
            List<OwnShop> winkels) {}

    /** The header that proves that what is sent comes from our own page. */
    record Form(String kop, String waarde) {}

    /** @param bewaren how long goods stay, in a sentence */
    record OwnShop(UUID id, String naam, String adres, int minimumLeeftijd, String leeftijdArtikelen, String bewaren) {}

    @GetMapping(OfflineRights.STANDING)
    Standing standing(CsrfToken form, Locale language) {
        var by = new By(actor.get(), "offline", clock.instant());
        var today = HoldingClock.dayOf(by.at());
        return new Standing(
                by.actor().id(),
                by.actor().name(),
                by.at(),
                key.publicHalf(),
                new Form(form.getHeaderName(), form.getToken()),
                arrival.blocked(by),
                shops.shopsOf(by.actor()).stream()
                        .filter(shop -> shop.mayRegisterOn(today))
                        .map(shop -> shown(shop, by.at(), language))
                        .toList());
    }

    private OwnShop shown(Shop shop, Instant now, Locale language) {
        var applicable = rules.on(shop.municipality(), HoldingClock.dayOf(now));
        var holding = applicable.holding();
        var period = holding.value();
        var kept = period.isNone()
                ? texts.getMessage("offline.hold.none", null, language)
                : texts.getMessage(
                        "offline.hold." + period.counting().code(),
                        new Object[] {period.days(), articles(holding)},
                        language);
        var age = applicable.minimumAge();
        return new OwnShop(
                shop.id().value(), shop.tradeName(), shop.address().line(), age.value(), articles(age), kept);
    }

    private static String articles(Rule<?> rule) {
        return rule.articles().stream().map(Article::name).collect(Collectors.joining("; "));
    }
}
