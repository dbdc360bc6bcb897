// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;
import java.util.TreeSet;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenLookup;
import org.springframework.stereotype.Component;

/** Names the goods that are sought under a number, by equality. */
@Component
public class SoughtGoods {
    private final StolenLookup lookup;

    SoughtGoods(StolenLookup lookup) {
        this.lookup = lookup;
    }

    /** The ids of goods that have this number, in whatever field it was typed; empty for what is no number. */
    public Set<Long> withNumber(String typed) {
        var keys = GoodNumber.read(IdentifierKind.UNKNOWN, typed).keys();
        var ids = new TreeSet<Long>();
        for (var found : lookup.resolve(keys.stream().map(IdentifierKey::folded).toList())) {
            if (keys.stream().anyMatch(key -> key.normal().equals(found.key().normal()))) {
                ids.add(found.goodId());
            }
        }
        return ids;
    }
}
