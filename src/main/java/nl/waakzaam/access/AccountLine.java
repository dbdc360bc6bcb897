// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;

/**
 * An account as screens show it.
 *
 * @param roles the names of its roles, in the order of {@link Role}
 * @param area its codes, with spaces between
 */
public record AccountLine(
        long id, String login, String name, String organisation, List<String> roles, String area, boolean disabled) {
    static AccountLine of(Account account) {
        return new AccountLine(
                account.id(),
                account.login(),
                account.name(),
                account.organisation(),
                account.roles().stream().sorted().map(Role::name).toList(),
                String.join(" ", account.area().stream().sorted().toList()),
                account.disabled());
    }
}
