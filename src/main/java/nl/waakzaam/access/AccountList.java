// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The list of accounts that administrators search, sort and export. */
final class AccountList {
    static final String PATH = "/beheer/accounts";
    static final ListPage<AccountLine> LIST = new ListPage<>(
            PATH,
            AccountRows.SELECT + """
            where :search = '' or strpos(a.login, lower(:search)) > 0 or strpos(lower(a.name), lower(:search)) > 0
                or strpos(lower(o.name), lower(:search)) > 0
            """,
            (row, number) -> AccountLine.of(AccountRows.read(row, number)),
            "gebruikersnaam",
            List.of(
                    sortable("gebruikersnaam", "access.login.name", "a.login %s"),
                    sortable("naam", "access.name", "a.name %s, a.id"),
                    sortable("organisatie", "access.organisation", "o.name %s, a.id"),
                    plain("rollen", "access.roles"),
                    sortable("gebied", "access.area", "a.area %s, a.id"),
                    sortable("staat", "access.state", "a.disabled %s, a.id")),
            new Export<>(
                    "accounts.csv",
                    List.of(
                            cell("gebruikersnaam", AccountLine::login),
                            cell("naam", AccountLine::name),
                            cell("organisatie", AccountLine::organisation),
                            cell("rollen", account -> String.join(" ", account.roles())),
                            cell("gebied", AccountLine::area),
                            cell("geblokkeerd", account -> account.disabled() ? "ja" : "nee"))));

    private AccountList() {}
}
