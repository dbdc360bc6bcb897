// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.FormErrors;

/** What an administrator filled in about a new machine client, as it was typed. */
public record ClientForm(String id, String name, String organisation, String scope, String sources) {
    static ClientForm empty() {
        return new ClientForm("", "", "", Scopes.WRITE_STOLEN_GOODS, "");
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (!id.matches("[a-z0-9-]{3,60}")) {
            errors.add("naam", "access.client.form.id");
        }
        if (name.isBlank() || name.length() > 200) {
            errors.add("titel", "access.form.name");
        }
        if (organisation.isBlank() || organisation.length() > 200) {
            errors.add("organisatie", "access.form.organisation");
        }
        if (!Scopes.ALL.contains(scope)) {
            errors.add("recht", "access.client.form.scope");
        }
        if (delivers() && !sources.strip().matches("[A-Za-z0-9_-]{1,60}(\\s+[A-Za-z0-9_-]{1,60})*")) {
            errors.add("bronnen", "access.client.form.sources");
        }
        return errors;
    }

    /** The sources whose goods it may write, or the shop whose register; who does not deliver has none. */
    Set<String> sourceNames() {
        return delivers()
                ? Arrays.stream(sources.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private boolean delivers() {
        return scope.equals(Scopes.WRITE_STOLEN_GOODS) || scope.equals(Scopes.WRITE_PURCHASES);
    }
}
