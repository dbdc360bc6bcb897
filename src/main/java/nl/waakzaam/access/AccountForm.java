// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.FormErrors;

/** What an administrator filled in about an account, as it was typed. */
public record AccountForm(String login, String name, String organisation, List<String> roles, String area) {
    static AccountForm empty() {
        return new AccountForm("", "", "", List.of(), "");
    }

    static AccountForm of(Account account) {
        var line = AccountLine.of(account);
        return new AccountForm(line.login(), line.name(), line.organisation(), line.roles(), line.area());
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (!login.strip().matches("[A-Za-z0-9._@+-]{3,200}")) {
            errors.add("gebruikersnaam", "access.form.login");
        }
        if (name.isBlank() || name.length() > 200) {
            errors.add("naam", "access.form.name");
        }
        if (organisation.isBlank() || organisation.length() > 200) {
            errors.add("organisatie", "access.form.organisation");
        }
        var known = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        if (roles.isEmpty() || !known.containsAll(roles)) {
            errors.add("rollen-" + Role.values()[0], "access.form.roles");
        }
        if (!area.strip().matches("(NL|GM\\d{4}|[A-Z]{2}\\d{2})(\\s+(NL|GM\\d{4}|[A-Z]{2}\\d{2}))*")) {
            errors.add("gebied", "access.form.area");
        }
        return errors;
    }

    Administration.Details details() {
        return new Administration.Details(
                name.strip(),
                organisation.strip(),
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(Arrays.asList(area.strip().split("\\s+"))));
    }
}
