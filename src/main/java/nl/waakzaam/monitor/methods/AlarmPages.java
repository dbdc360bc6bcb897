// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.lists.ListPlace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of months that need a look. */
@Controller
public class AlarmPages {
    static final String PATH = "/cijfers/alarmen";
    static final String FILE = PATH + ".{vorm:csv|ods}";

    private final MethodScreen screen;
    private final AlarmRounds rounds;
    private final AlarmLines lines;

    AlarmPages(MethodScreen screen, AlarmRounds rounds, AlarmLines lines) {
        this.screen = screen;
        this.rounds = rounds;
        this.lines = lines;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam Map<String, String> query,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = screen.asked(ofDay(query));
        screen.show(asked, language, model, request, response);
        switch (rounds.on(asked.selection().knownOn())) {
            case AlarmRounds.Answer.Ready(var round) -> {
                var told = lines.inWords(round, language);
                var list = lines.list(round, asked.selection(), language);
                var place = new ListPlace(
                        "alarmen", told.title(), PATH, PATH, asked.selection().fields());
                model.addAttribute("round", told);
                model.addAttribute("list", list.show(lines.of(round, language), list.asked(query), place));
            }
            case AlarmRounds.Answer.Computing computing -> {
                model.addAttribute("computing", true);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            case AlarmRounds.Answer.NoFigures none -> {}
        }
        return "monitor/methods/alarmen";
    }

    @GetMapping(FILE)
    void file(
            @RequestParam Map<String, String> query,
            @PathVariable("vorm") String form,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var round = ready(query, response);
        var list = lines.list(round, screen.asked(ofDay(query)).selection(), language);
        list.answer(lines.of(round, language), list.asked(query), form, "opvallende-maanden", response);
    }

    private AlarmRound ready(Map<String, String> query, HttpServletResponse response) {
        return switch (rounds.on(screen.asked(ofDay(query)).orRefuse().knownOn())) {
            case AlarmRounds.Answer.Ready(var round) -> round;
            case AlarmRounds.Answer.Computing computing -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
            case AlarmRounds.Answer.NoFigures none -> throw MethodScreen.none();
        };
    }

    /** The fields of the list itself are no selection. */
    private static Map<String, String> ofDay(Map<String, String> query) {
        return Map.of(Asked.KNOWN_ON, query.getOrDefault(Asked.KNOWN_ON, ""));
    }

    /** What stands above the list. */
    public record RoundInWords(String title, String sentence, List<String> notes, String source, boolean demo) {}
}
