// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.hits.HitList.Row;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Component;

/** The list of hits as somebody may see it. */
@Component
class WorkList {
    private final OpenHits open;
    private final Shops shops;
    private final Municipalities municipalities;
    private final HitScopes scopes;
    private final StepTerms terms;
    private final Clock clock;

    WorkList(
            OpenHits open, Shops shops, Municipalities municipalities, HitScopes scopes, StepTerms terms, Clock clock) {
        this.open = open;
        this.shops = shops;
        this.municipalities = municipalities;
        this.scopes = scopes;
        this.terms = terms;
        this.clock = clock;
    }

    ListPage<Row> of(Actor actor, Wanted wanted) {
        return HitList.of(
                scopes.of(actor),
                clock.instant(),
                terms.inQueries(DutchTime.today(clock)),
                municipalities(actor),
                named(wanted));
    }

    private List<ShopId> named(Wanted wanted) {
        var words = wanted.filters().getOrDefault(HitFilters.SHOP, "");
        return words.isEmpty() ? List.of() : shops.named(words);
    }

    /** The names of those with hits, by code, in the order of the alphabet. */
    Map<String, String> municipalities(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        open.municipalities(scopes.of(actor)).stream()
                .flatMap(code -> municipalities.find(code).stream())
                .sorted(Comparator.comparing(Municipality::name))
                .forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    OpenHits.Counts counts(Actor actor) {
        return open.count(scopes.of(actor), clock.instant());
    }
}
