// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What may be kept by who reads the figures, and by whatever lies in between. A page names who looks, so only that of
 * somebody unknown is kept.
 */
public final class Kept {
    private static final String LANGUAGE = "taal";
    private static final String A_WHILE = "max-age=300";

    private Kept() {}

    public static void file(HttpServletRequest request, HttpServletResponse response) {
        keep(request, response);
    }

    public static void page(HttpServletRequest request, HttpServletResponse response) {
        if (isOfNobody(request)) {
            keep(request, response);
        }
    }

    /** Who chooses a language gets a cookie with it, which is nobody else's. */
    private static void keep(HttpServletRequest request, HttpServletResponse response) {
        var whose = request.getParameter(LANGUAGE) == null ? "public, " : "private, ";
        response.setHeader(HttpHeaders.CACHE_CONTROL, whose + A_WHILE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private static boolean isOfNobody(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .map(Cookie::getName)
                .allMatch(LANGUAGE::equals);
    }
}
