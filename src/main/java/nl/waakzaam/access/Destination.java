// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody was going before logging in: a path on this site, never another site. */
final class Destination {
    private Destination() {}

    /** The address of the log-in page that leads back to what was asked. */
    static String logIn(HttpServletRequest request) {
        var asked = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return asked.equals("/") ? "/inloggen" : "/inloggen?naar=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** The path itself when it is one of ours, the home page otherwise. */
    static String safe(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]{0,200}") ? path : "/";
    }
}
