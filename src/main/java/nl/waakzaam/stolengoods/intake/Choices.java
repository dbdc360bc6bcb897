// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.Page;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;

/** What can be chosen in forms, in the page's language. */
public final class Choices {
    private Choices() {}

    /** The ends a good can come to from this state, except destruction. */
    public static Map<String, String> closings(Page page, GoodState from) {
        var choices = new LinkedHashMap<String, String>();
        for (var state : List.of(GoodState.RECOVERED, GoodState.RETURNED, GoodState.WITHDRAWN)) {
            if (from.next().contains(state)) {
                choices.put(state.dutchName(), page.text("stolengoods.state." + state));
            }
        }
        return choices;
    }

    public static Map<String, String> categories(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var category : Category.values()) {
            choices.put(category.code(), page.text("category." + category.code()));
        }
        return choices;
    }

    /** What stands in a field of the form, as a reader says it. */
    public static String said(Page page, String field, String value) {
        if (value.isEmpty()) {
            return page.text("stolengoods.unknown");
        }
        return field.equals("categorie") && Category.ofCode(value).isPresent() ? page.text("category." + value) : value;
    }

    /** All kinds but "don't know", which is no choice at all. */
    public static Map<String, String> kinds(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : IdentifierKind.values()) {
            if (kind != IdentifierKind.UNKNOWN) {
                choices.put(kind.dutchName(), page.text("stolengoods.kind." + kind.dutchName()));
            }
        }
        return choices;
    }
}
