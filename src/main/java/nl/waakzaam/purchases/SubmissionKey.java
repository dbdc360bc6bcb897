// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** The key under which somebody sends a purchase: sent again, it adds nothing. */
public final class SubmissionKey {
    private SubmissionKey() {}

    /** Refuses with {@link InvalidInput} what is no key of 1 to 200 visible characters. */
    public static String read(String field, @Nullable String key) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidInput(List.of(new Fault(field, "purchases.fault.key")));
        }
        return key;
    }
}
