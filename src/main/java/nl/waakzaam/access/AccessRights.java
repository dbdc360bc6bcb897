// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.anyAccount;
import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who may log in, look after the own account, and administer those of others. */
@Component
class AccessRights implements Rights {
    @Override
    public String module() {
        return "access";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, "/inloggen", "See the log-in page"),
                everybody(POST, "/inloggen", "Log in with a password"),
                everybody(GET, "/inloggen/code", "Be asked for the second factor, after the password"),
                everybody(POST, "/inloggen/code", "Give the second factor, after the password"),
                everybody(GET, "/inloggen/wachtwoord", "Be asked to replace a one-time password"),
                everybody(POST, "/inloggen/wachtwoord", "Replace a one-time password"),
                everybody(GET, "/inloggen/koppelen", "See the QR code that pairs an app, after the password"),
                everybody(POST, "/inloggen/koppelen", "Pair an app, after the password"),
                everybody(POST, "/inloggen/passkey/vraag", "Get the question that a passkey must answer"),
                everybody(POST, "/inloggen/passkey", "Log in with a passkey"),
                everybody(
                        POST, "/inloggen/code/passkey/vraag", "Get the question for one's passkey, after the password"),
                everybody(POST, "/inloggen/code/passkey", "Give a passkey as second factor, after the password"),
                everybody(
                        POST,
                        "/inloggen/koppelen/passkey/vraag",
                        "Get what a first passkey is made from, after the password"),
                everybody(POST, "/inloggen/koppelen/passkey", "Pair a passkey, after the password"),
                everybody(POST, "/uitloggen", "Log out"),
                anyAccount(GET, "/mijn-account", "See the own account and its sessions"),
                anyAccount(POST, "/mijn-account/wachtwoord", "Change the own password"),
                anyAccount(POST, "/mijn-account/bevestigen", "Prove once more to be the owner of the account"),
                anyAccount(POST, "/mijn-account/bevestigen/passkey/vraag", "Get the question for a proof by passkey"),
                anyAccount(POST, "/mijn-account/bevestigen/passkey", "Prove it with a passkey"),
                anyAccount(POST, "/mijn-account/passkeys/vraag", "Get what a passkey is made from"),
                anyAccount(POST, "/mijn-account/passkeys", "Add a passkey, shortly after a proof"),
                anyAccount(POST, "/mijn-account/passkeys/verwijderen", "Remove a passkey, shortly after a proof"),
                anyAccount(POST, "/mijn-account/sessies", "End a session of the own account, shortly after a proof"),
                anyAccount(POST, "/mijn-account/sessies/andere", "End all other sessions, shortly after a proof"),
                account(GET, "/beheer/accounts", "List accounts", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts", "Search, sort and page the list of accounts", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts.csv", "Export the list of accounts", Role.ADMINISTRATOR),
                account(GET, "/beheer/accounts/nieuw", "See the form for a new account", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts/nieuw", "Create an account", Role.ADMINISTRATOR),
                account(GET, "/beheer/accounts/{id}", "See an account", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts/{id}", "Change roles, area or organisation", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts/{id}/blokkeren", "Disable or enable an account", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts/{id}/uitloggen", "End all sessions of an account", Role.ADMINISTRATOR),
                account(POST, "/beheer/accounts/{id}/opnieuw", "Reset the access of an account", Role.ADMINISTRATOR),
                account(GET, "/beheer/koppelingen", "List machine clients", Role.ADMINISTRATOR),
                account(POST, "/beheer/koppelingen", "Search, sort and page machine clients", Role.ADMINISTRATOR),
                account(POST, "/beheer/koppelingen.csv", "Export the list of machine clients", Role.ADMINISTRATOR),
                account(GET, "/beheer/koppelingen/nieuw", "See the form for a new client", Role.ADMINISTRATOR),
                account(POST, "/beheer/koppelingen/nieuw", "Create a machine client", Role.ADMINISTRATOR),
                account(POST, "/beheer/koppelingen/{id}/intrekken", "Revoke a machine client", Role.ADMINISTRATOR));
    }
}
