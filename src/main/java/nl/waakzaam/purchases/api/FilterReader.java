// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** Reads which entries are asked for, and refuses with {@link InvalidInput} all that is wrong at once. */
final class FilterReader {
    private static final int MOST = 100;
    private final List<Fault> faults = new ArrayList<>();

    Entries.Filter read(
            @Nullable String year,
            @Nullable String category,
            @Nullable String from,
            @Nullable String until,
            String page,
            String perPage) {
        var filter = new Entries.Filter(
                year == null ? null : number("jaar", year, 9999),
                category(category),
                date("vanafDatum", from),
                date("totEnMetDatum", until),
                number("pagina", page, 100_000),
                number("perPagina", perPage, MOST));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return filter;
    }

    private int number(String field, String typed, int most) {
        if (!typed.matches("[1-9][0-9]{0,5}") || Integer.parseInt(typed) > most) {
            faults.add(new Fault(field, "purchases.fault.whole", most));
            return 1;
        }
        return Integer.parseInt(typed);
    }

    private @Nullable Category category(@Nullable String typed) {
        var category = typed == null ? java.util.Optional.<Category>empty() : Category.ofCode(typed);
        if (typed != null && category.isEmpty()) {
            faults.add(new Fault("categorie", "purchases.fault.category"));
        }
        return category.orElse(null);
    }

    private @Nullable LocalDate date(String field, @Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            faults.add(new Fault(field, "purchases.fault.date"));
            return null;
        }
    }
}
