// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.Map;
import java.util.Optional;
import nl.waakzaam.warnings.Warnings.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the links of our mails lead. A look changes nothing, since programs look at links in mails: only a button does. */
@Controller
class LinkPages {
    static final String CONFIRM = "/bericht/{token}";
    static final String FORGET = "/bericht/vergeten/{token}";

    private final Warnings warnings;
    private final WarningLinks links;

    LinkPages(Warnings warnings, WarningLinks links) {
        this.warnings = warnings;
        this.links = links;
    }

    @GetMapping(CONFIRM)
    ModelAndView show(@PathVariable String token) {
        return page(links.findWarning(token).map(warnings::stage));
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(@PathVariable String token) {
        return page(links.findWarning(token).map(warnings::confirm));
    }

    @GetMapping(FORGET)
    ModelAndView askToForget(@PathVariable String token) {
        return links.findReader(token).isPresent() ? forget(false, false) : gone();
    }

    /** Also what a mail program posts, with {@code List-Unsubscribe=One-Click}. */
    @PostMapping(FORGET)
    ModelAndView forget(@PathVariable String token, @RequestParam(name = "nooit", defaultValue = "") String never) {
        var reader = links.findReader(token);
        if (reader.isEmpty()) {
            return gone();
        }
        var forEver = never.equals("ja");
        warnings.forget(reader.get(), forEver);
        return forget(true, forEver);
    }

    private ModelAndView page(Optional<Stage> found) {
        return switch (found.orElseGet(Stage.Gone::new)) {
            case Stage.Asked(var warning) -> new ModelAndView("warnings/confirm");
            case Stage.Kept(var warning, var lastDay) ->
                new ModelAndView(
                        "warnings/kept", Map.of("lastDay", lastDay, "forget", links.forgetPath(warning.reader())));
            case Stage.TooMany(var warning) ->
                new ModelAndView(
                        "warnings/too-many",
                        Map.of("most", Warnings.MOST, "forget", links.forgetPath(warning.reader())));
            case Stage.Gone gone -> gone();
        };
    }

    private static ModelAndView forget(boolean done, boolean never) {
        return new ModelAndView("warnings/forget", Map.of("done", done, "never", never));
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("warnings/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
