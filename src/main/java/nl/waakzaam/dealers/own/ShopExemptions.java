// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.Rules;
import org.springframework.stereotype.Component;

/** Which exemptions the rules of a shop know. */
@Component
class ShopExemptions {
    private final Rules rules;

    ShopExemptions(Rules rules) {
        this.rules = rules;
    }

    /** Of all these shops together, by what they are called. */
    Set<String> of(List<Shop> shops, LocalDate day) {
        return shops.stream()
                .flatMap(shop -> of(shop, day).stream())
                .map(Exemption::what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Exemption> find(String what, Shop shop, LocalDate day) {
        return of(shop, day).stream().filter(one -> one.what().equals(what)).findFirst();
    }

    private List<Exemption> of(Shop shop, LocalDate day) {
        return rules.on(shop.municipality(), day).exemptions().value();
    }
}
