// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.Page.Csrf;
import nl.waakzaam.site.Page.MenuItem;
import nl.waakzaam.site.Page.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
    private final MessageSource messages;
    private final ObjectProvider<Visitors> visitors;
    private final List<MenuEntry> menu;
    private final Languages languages;
    private final Assets assets;
    private final MapTiles tiles;
    private final boolean demo;

    Pages(
            MessageSource messages,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<MenuEntry> menu,
            Languages languages,
            Assets assets,
            MapTiles tiles,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.messages = messages;
        this.visitors = visitors;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.languages = languages;
        this.assets = assets;
        this.tiles = tiles;
        this.demo = demo;
    }

    Page of(HttpServletRequest request) {
        return page(request, request.getRequestURI(), query(request), visitor(request));
    }

    /** Of a request that could not be answered: links to no address that was asked for, since it may hold anything. */
    Page ofFailure(HttpServletRequest request) {
        return page(request, "/", "", visitor(request));
    }

    /** The same, without asking who visits. */
    Page ofFailureForNobody(HttpServletRequest request) {
        return page(request, "/", "", null);
    }

    private Page page(HttpServletRequest request, String path, String query, @Nullable Visitor visitor) {
        return new Page(
                messages,
                languages.resolveLocale(request),
                path,
                query,
                demo,
                visitor,
                menuOf(visitor),
                assets,
                tiles,
                () -> csrf(request));
    }

    private @Nullable Visitor visitor(HttpServletRequest request) {
        var known = visitors.getIfAvailable();
        return known == null ? null : known.find(request).orElse(null);
    }

    private List<MenuItem> menuOf(@Nullable Visitor visitor) {
        Set<String> roles = visitor == null ? Set.of(MenuEntry.STRANGER) : visitor.roles();
        return menu.stream()
                .filter(entry -> entry.isOpenTo(roles))
                .map(entry -> new MenuItem(entry.textKey(), entry.path()))
                .toList();
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("taal="))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        var token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken known ? new Csrf(known.getParameterName(), known.getToken()) : null;
    }
}
