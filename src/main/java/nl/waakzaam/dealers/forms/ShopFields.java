// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.requests.ShopPlan;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import org.springframework.stereotype.Component;

/** The fields of a shop in a form: its name, its address and what it buys. */
@Component
public class ShopFields {
    private static final int LONGEST = 200;

    private final Addresses addresses;

    ShopFields(Addresses addresses) {
        this.addresses = addresses;
    }

    /** All that is wrong with them. */
    public void check(DeskForm form, FormErrors errors) {
        if (form.isBlank("handelsnaam") || form.value("handelsnaam").length() > LONGEST) {
            errors.add("handelsnaam", "dealers.error.trade-name");
        }
        addresses.check(form, AddressFields.SHOP, errors);
        if (categories(form).isEmpty()) {
            errors.add("categorie", "dealers.error.categories");
        }
    }

    /** Only of a form without errors. */
    public ShopPlan plan(DeskForm form) {
        var fields = AddressFields.SHOP;
        return new ShopPlan(
                form.value("handelsnaam"),
                fields.address(form),
                addresses.isKnown(form, fields),
                form.value(fields.municipality()),
                categories(form));
    }

    private static Set<Category> categories(DeskForm form) {
        return form.values("categorie").stream()
                .flatMap(code -> Category.ofCode(code).stream())
                .collect(Collectors.toSet());
    }
}
