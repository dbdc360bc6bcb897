// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.maps.Pictures;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shops of an area on a map, or those of one municipality in it, with the same in words beside it. */
@Controller
class MapPages {
    static final String PATH = InspectionList.PATH + "/kaart";

    private final Inspections inspections;
    private final Places places;
    private final Pictures pictures;
    private final Municipalities municipalities;
    private final InspectionLog log;
    private final CurrentActor actor;

    MapPages(
            Inspections inspections,
            Places places,
            Pictures pictures,
            Municipalities municipalities,
            InspectionLog log,
            CurrentActor actor) {
        this.inspections = inspections;
        this.places = places;
        this.pictures = pictures;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String show(@RequestParam(name = "gemeente", defaultValue = "") String municipality, Model model) {
        var who = actor.get();
        log.list(ObjectKind.DEALER, who);
        var all = inspections.shops(who).stream()
                .filter(shop -> shop.ceasedOn() == null)
                .toList();
        var shown = all.stream()
                .filter(shop -> municipality.isEmpty() || shop.municipality().equals(municipality))
                .toList();
        var codes = municipality.isEmpty() ? names(all).keySet() : Set.of(municipality);
        var found = places.of(shown);
        model.addAttribute("drawn", pictures.draw(shown, Shop::tradeName, shop -> found.get(shop.id()), codes));
        model.addAttribute("municipality", municipality);
        model.addAttribute("municipalities", names(all));
        return "inspections/map";
    }

    private Map<String, String> names(List<Shop> shops) {
        var names = new LinkedHashMap<String, String>();
        shops.stream()
                .map(Shop::municipality)
                .distinct()
                .flatMap(code -> municipalities.find(code).stream())
                .sorted(Comparator.comparing(Municipality::name))
                .forEach(one -> names.put(one.code(), one.name()));
        return names;
    }
}
