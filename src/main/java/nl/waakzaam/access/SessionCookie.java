// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries the token of a session: for this site only, out of reach of scripts, gone with the browser. */
final class SessionCookie {
    private static final String NAME = "waakzaam_sessie";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        add(response, cookie(request, token).build());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, "").maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
