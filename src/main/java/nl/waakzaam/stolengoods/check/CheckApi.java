// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The theft check for machines: numbers travel in the body, never in an address. Described by {@link CheckDescription}.
 *
 * <p>A servlet beside Spring MVC: this one address carries the checks of a whole country, and to choose among handlers and
 * converters costs more than to check. The filters stand before it as before all else, and answer what it throws.
 */
class CheckApi extends HttpServlet {
    static final String PATH = "/api/v1/diefstalchecks";

    private static final long serialVersionUID = 1L;

    private final transient TheftCheck theftCheck;
    private final transient CheckAdmission admission;
    private final transient CheckWords words;
    private final transient CheckWire wire;
    private final transient LocaleResolver languages;
    private final transient Clock clock;

    CheckApi(
            TheftCheck theftCheck,
            CheckAdmission admission,
            CheckWords words,
            CheckWire wire,
            LocaleResolver languages,
            Clock clock) {
        this.theftCheck = theftCheck;
        this.admission = admission;
        this.words = words;
        this.wire = wire;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // for metrics and log lines, as Spring MVC names what it serves
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, PATH);
        var question = CheckJson.read(wire.read(request));
        var readings = TheftCheck.read(question);
        admission.admit(request, readings);
        var answer = theftCheck.check(question, readings);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        wire.write(words.answer(answer, now, languages.resolveLocale(request)), response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        ServletRegistrationBean<CheckApi> checkApi(
                TheftCheck theftCheck,
                CheckAdmission admission,
                CheckWords words,
                CheckWire wire,
                LocaleResolver languages,
                Clock clock) {
            return new ServletRegistrationBean<>(
                    new CheckApi(theftCheck, admission, words, wire, languages, clock), PATH);
        }
    }
}
