// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.Set;

/**
 * An entry of the menu that a module offers as a bean.
 *
 * @param textKey the key of its text
 * @param order where it stands: low numbers first
 * @param roles the names of the roles that see it; empty is everybody
 */
public record MenuEntry(String textKey, String path, int order, Set<String> roles) {
    /** Stands among roles for who did not log in. */
    public static final String STRANGER = "STRANGER";

    boolean isOpenTo(Set<String> visitorRoles) {
        return roles.isEmpty() || roles.stream().anyMatch(visitorRoles::contains);
    }
}
