// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

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
                everybody(POST, "/uitloggen", "Log out"),
                anyAccount(GET, "/mijn-account", "See the own account and its sessions"),
                anyAccount(POST, "/mijn-account/wachtwoord", "Change the own password"),
                anyAccount(POST, "/mijn-account/sessies", "End a session of the own account"));
    }
}
