// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.hits.OpenHits.AtShop;
import nl.waakzaam.maps.Pictures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shops of an area with hits that have not ended, on a map and in words beside it. */
@Controller
public class HitMapPages {
    static final String PATH = HitPages.PATH + "/kaart";

    private final OpenHits open;
    private final HitScopes scopes;
    private final Shops shops;
    private final Places places;
    private final Pictures pictures;
    private final HitLog log;
    private final CurrentActor actor;
    private final Clock clock;

    HitMapPages(
            OpenHits open,
            HitScopes scopes,
            Shops shops,
            Places places,
            Pictures pictures,
            HitLog log,
            CurrentActor actor,
            Clock clock) {
        this.open = open;
        this.scopes = scopes;
        this.shops = shops;
        this.places = places;
        this.pictures = pictures;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Transactional
    public String show(Model model) {
        var who = actor.get();
        log.listed(who.id());
        var now = clock.instant();
        Map<String, AtShop> hits = open.atShops(scopes.of(who), now).stream()
                .collect(Collectors.toMap(one -> one.shop().toString(), Function.identity()));
        var shown = hits.values().stream()
                .flatMap(one -> shops.find(one.shop()).stream())
                .sorted((one, other) -> one.tradeName().compareToIgnoreCase(other.tradeName()))
                .toList();
        var found = places.of(shown);
        var municipalities = shown.stream().map(Shop::municipality).distinct().toList();
        model.addAttribute(
                "drawn", pictures.draw(shown, Shop::tradeName, shop -> found.get(shop.id()), municipalities));
        model.addAttribute("hits", hits);
        model.addAttribute("now", now);
        return "hits/map";
    }
}
