// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.Downloads;
import nl.waakzaam.monitor.Selection;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which months are high and which low, apart from how the figures change. */
@Controller
class SeasonPages {
    static final String PATH = "/cijfers/seizoen/";
    static final String ONE = PATH + "{onderwerp:[a-z0-9.-]{1,40}}";

    private final MethodScreen screen;
    private final Monthly monthly;
    private final SeasonView view;

    SeasonPages(MethodScreen screen, Monthly monthly, SeasonView view) {
        this.screen = screen;
        this.monthly = monthly;
        this.view = view;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("onderwerp") String subject,
            @RequestParam Map<String, String> query,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = screen.asked(subject, query);
        screen.show(asked, language, model, request, response);
        var selection = asked.selection();
        switch (outcome(selection).orElse(new Season.Outcome.TooShort(0))) {
            case Season.Outcome.Found(var season) -> {
                var links = Downloads.links(PATH + subject, selection, Asked.SUBJECT);
                var chart = view.chart(season, selection, language);
                model.addAttribute("title", view.title(season, selection, language));
                model.addAttribute("sentence", view.sentence(season, language));
                model.addAttribute("months", view.months(season, language));
                model.addAttribute("figure", screen.figure("seizoen", chart, language, links));
            }
            case Season.Outcome.TooShort(var months) -> model.addAttribute("tooShort", months);
        }
        return "monitor/methods/seizoen";
    }

    @GetMapping(ONE + Downloads.FILE)
    ResponseEntity<byte[]> file(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String form,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var selection = screen.asked(subject, query).orRefuse();
        return switch (outcome(selection).orElseThrow(MethodScreen::none)) {
            case Season.Outcome.Found(var season) ->
                screen.file(
                        view.chart(season, selection, language),
                        form,
                        "seizoen",
                        selection,
                        language,
                        request,
                        response);
            case Season.Outcome.TooShort tooShort -> throw MethodScreen.none();
        };
    }

    private Optional<Season.Outcome> outcome(Selection selection) {
        return monthly.find(selection.subject(), selection.area(), selection.knownOn())
                .map(Season::of);
    }
}
