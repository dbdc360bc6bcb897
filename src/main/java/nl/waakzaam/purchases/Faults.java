// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with what was typed. */
final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    void add(String path, String key, Object... values) {
        faults.add(new Fault(path, "purchases.fault." + key, values));
    }

    @Nullable
    String optional(String path, @Nullable String value, int longest) {
        var clean = Texts.clean(value);
        if (clean != null && clean.length() > longest) {
            add(path, "long", longest);
        }
        return clean;
    }

    /** Empty when it lacks, which is told. */
    String required(String path, @Nullable String value, int longest) {
        var clean = optional(path, value, longest);
        if (clean == null) {
            add(path, "required");
        }
        return clean == null ? "" : clean;
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
