// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Dutch unless the visitor chose English; machines choose with {@code Accept-Language}. */
class Languages implements LocaleResolver, HandlerInterceptor {
    static final Locale DUTCH = MessagesConfiguration.DUTCH;
    private static final String COOKIE = "taal";
    private static final String PARAMETER = "taal=";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return request.getHeader("Accept-Language") == null
                    ? DUTCH
                    : ofCode(request.getLocale().getLanguage());
        }
        var chosen = chosen(request);
        if (chosen != null) {
            return ofCode(chosen);
        }
        var kept = WebUtils.getCookie(request, COOKIE);
        return kept == null ? DUTCH : ofCode(kept.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a visitor chooses with the language switch");
    }

    /** Keeps the choice for later pages. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var chosen = chosen(request);
        if (chosen != null) {
            response.addHeader("Set-Cookie", cookie(ofCode(chosen), request.isSecure()));
        }
        return true;
    }

    private static String cookie(Locale language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
    }

    private static @Nullable String chosen(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (var part : query.split("&", -1)) {
            if (part.startsWith(PARAMETER)) {
                return part.substring(PARAMETER.length());
            }
        }
        return null;
    }

    private static Locale ofCode(String code) {
        return code.equals("en") ? Locale.ENGLISH : DUTCH;
    }
}
