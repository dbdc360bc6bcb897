// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see the pages of the site itself; the site knows no rights of its own. */
@Component
class SiteRights implements Rights {
    @Override
    public String module() {
        return "site";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, "/toegankelijkheid", "Read the accessibility statement"),
                everybody(GET, "/privacy", "Read what is kept of visitors"),
                everybody(GET, "/beveiliging", "Read how to report a weakness"),
                everybody(GET, "/api", "Read about the API"),
                everybody(GET, "/broncode", "Read about source code and licence"),
                everybody(GET, "/.well-known/security.txt", "Learn whom to tell of a weakness"),
                everybody(GET, "/api/v1/openapi.json", "Read the description of the API"),
                everybody(GET, "/assets/**", "Fetch style sheets, scripts and pictures of the screens"),
                everybody(GET, "/actuator/health", "Ask whether the product is well"),
                everybody(POST, "/oauth2/token", "Exchange a machine's own secret for a token"),
                everybody(GET, "/oauth2/jwks", "Fetch the public key that tokens are signed with"),
                everybody(GET, "/error", "See what went wrong"));
    }
}
