// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waakzaam.site.ListPage.Filter;
import nl.waakzaam.site.Page;
import nl.waakzaam.stolengoods.Category;

/** What the list of hits is narrowed by; each stands in its SQL by its key. */
final class HitFilters {
    static final String SHOP = "winkel";

    /** Of a state: any that is not the end. */
    static final String OPEN = "OPEN";

    private static final String STATE = "hits.filter.state.";

    private HitFilters() {}

    /** @param municipalities those that have hits, by code */
    static Filter[] of(Map<String, String> municipalities) {
        return new Filter[] {
            Filter.choice("stand", "hits.column.state", HitFilters::states),
            Filter.codes("zekerheid", "hits.verdict", "SAME", "LIKELY"),
            Filter.choice("categorie", "hits.filter.category", HitFilters::categories),
            Filter.choice("gemeente", "hits.column.municipality", page -> municipalities),
            Filter.word(SHOP, "hits.where"),
            Filter.codes("wie", "hits.filter.who", "MINE", "UNREAD", "NOBODY", "OTHERS"),
            Filter.codes("binnen", "hits.filter.within", "12", "24", "72", "168"),
            Filter.codes("stap", "hits.filter.step", "LATE", "24"),
            Filter.codes("verkocht", "hits.filter.sold", "NO", "YES")
        };
    }

    private static Map<String, String> states(Page page) {
        var states = new LinkedHashMap<String, String>();
        states.put(OPEN, page.text(STATE + OPEN));
        for (var state : Hit.State.values()) {
            states.put(state.name(), page.text("hits.state." + state));
        }
        return states;
    }

    private static Map<String, String> categories(Page page) {
        var categories = new LinkedHashMap<String, String>();
        Arrays.stream(Category.values())
                .map(Category::code)
                .forEach(code -> categories.put(code, page.text("category." + code)));
        return categories;
    }
}
