// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What detectives may do with the registers of their area. */
@Configuration(proxyBeanMethods = false)
class PurchaseSearchRights implements Rights {
    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        var search = GoodsInShops.SEARCH;
        var orders = GoodsInShops.ORDERS;
        return List.of(
                account(GET, search, "See the form to search the registers of shops", DETECTIVE),
                account(POST, search, "Search goods in shops of the own area, for a case", DETECTIVE),
                account(POST, search + ".csv", "Export what was found, for a case", DETECTIVE),
                account(POST, GoodInShopPages.ONE, "See one of them, for a case", DETECTIVE),
                account(POST, GoodInShopPages.DECIDE, "Release it earlier, or have it held longer by order", DETECTIVE),
                account(POST, GoodInShopPages.SELLER, "See who sold it, with a reason", DETECTIVE),
                account(GET, orders, "List what is held by order in the own area", DETECTIVE),
                account(POST, orders, "Search, sort and page that list", DETECTIVE),
                account(POST, orders + ".csv", "Export that list", DETECTIVE),
                account(POST, orders + "/mailadres", "Set where the own unit is told that orders end", DETECTIVE));
    }

    @Bean
    MenuEntry goodsInShopsEntry() {
        return new MenuEntry("purchases.police.menu", GoodsInShops.SEARCH, 27, Set.of(DETECTIVE.name()));
    }

    @Bean
    MenuEntry ordersEntry() {
        return new MenuEntry("purchases.orders.title", GoodsInShops.ORDERS, 27, Set.of(DETECTIVE.name()));
    }
}
