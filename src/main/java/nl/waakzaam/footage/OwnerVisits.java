// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.footage.OwnerLinks.Opened;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The browser that opened a link to an owner's page: a cookie for that page only, out of reach of scripts. Whoever has two
 * dossiers open has two cookies.
 */
@Component
class OwnerVisits {
    private static final String NAME = "waakzaam_beelden";

    private final OwnerDesk desk;

    OwnerVisits(OwnerDesk desk) {
        this.desk = desk;
    }

    static void begin(Opened opened, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, opened.cookie())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(FootageOwnerPages.path(opened.party()))
                .maxAge(OwnerLinks.ofBrowser())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whose page it is. Refuses with {@link LinkNeeded}. */
    Party enter(UUID party, HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> desk.enter(party, cookie.getValue()).stream())
                .findFirst()
                .orElseThrow(LinkNeeded::new);
    }
}
