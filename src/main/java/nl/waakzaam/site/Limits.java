// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one client may do in a minute; the same number may come at once.
 *
 * @param checks theft checks, on the page and through the API; looking at a receipt does one
 * @param logIns attempts to log in, to get a token or to use a code
 * @param reports reports to the police, disputes, and mails to confirm a warning
 * @param pages everything else but style sheets and scripts
 */
@ConfigurationProperties("waakzaam.limits")
record Limits(
        @DefaultValue("60") int checks,
        @DefaultValue("20") int logIns,
        @DefaultValue("10") int reports,
        @DefaultValue("600") int pages) {
    /** What a request is, for its limit. */
    enum Kind {
        CHECK,
        LOG_IN,
        REPORT,
        PAGE
    }

    int of(Kind kind) {
        return switch (kind) {
            case CHECK -> checks;
            case LOG_IN -> logIns;
            case REPORT -> reports;
            case PAGE -> pages;
        };
    }

    static Kind kind(String method, String path) {
        if (path.startsWith("/bewijs/")) {
            return Kind.CHECK;
        }
        if (!method.equals("POST")) {
            return Kind.PAGE;
        }
        return switch (path) {
            case "/api/v1/diefstalchecks",
                    "/api/v1/diefstalchecks/bewijzen",
                    "/api/v1/diefstalchecks/_controleer",
                    "/diefstalcheck",
                    "/diefstalcheck/bewijs" -> Kind.CHECK;
            case "/inloggen",
                    "/inloggen/passkey",
                    "/inloggen/passkey/vraag",
                    "/oauth2/token",
                    "/aangifte-aanvullen",
                    "/betwisting",
                    "/mijn-verkoop" -> Kind.LOG_IN;
            case "/diefstalcheck/melding/versturen",
                    "/diefstalcheck/bericht/aanvragen",
                    "/diefstalcheck/betwisting/versturen" -> Kind.REPORT;
            default -> Kind.PAGE;
        };
    }
}
