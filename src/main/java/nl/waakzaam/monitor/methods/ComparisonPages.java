// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.Downloads;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import nl.waakzaam.monitor.lists.ListView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A municipality beside those similar to it. */
@Controller
class ComparisonPages {
    static final String PATH = "/cijfers/vergelijken/";
    static final String ONE = PATH + "{onderwerp:[a-z0-9.-]{1,40}}";
    static final String RANK = ONE + "/rang";
    static final String LIST = ONE + FigureList.FILE;

    private final MethodScreen screen;
    private final Choices choices;
    private final Comparisons comparisons;
    private final ComparisonView view;

    ComparisonPages(MethodScreen screen, Choices choices, Comparisons comparisons, ComparisonView view) {
        this.screen = screen;
        this.choices = choices;
        this.comparisons = comparisons;
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
        model.addAttribute("areas", choices.municipalities(selection.knownOn()));
        switch (comparisons.of(selection)) {
            case Comparison.Outcome.Found(var comparison) -> {
                found(comparison, selection, language, model);
                model.addAttribute("list", list(comparison, selection, query, language));
            }
            case Comparison.Outcome.Lacking(var textKey) -> model.addAttribute("lacking", textKey);
        }
        return "monitor/methods/vergelijken";
    }

    private void found(Comparison comparison, Selection selection, Locale language, Model model) {
        var page = PATH + selection.subject();
        var query = selection.pin().query(Asked.SUBJECT);
        var funnel = view.funnel(comparison, selection, language);
        var ranks = view.ranks(comparison, selection, language);
        model.addAttribute("title", view.title(comparison, selection, language));
        model.addAttribute("sentence", view.sentence(comparison, language));
        model.addAttribute("rankSentence", view.rankSentence(comparison, language));
        model.addAttribute("similar", view.similar(comparison, language));
        model.addAttribute(
                "funnel", screen.figure("trechter", funnel, language, Downloads.links(page, selection, Asked.SUBJECT)));
        model.addAttribute(
                "ranks", screen.figure("rang", ranks, language, MethodScreen.links(page + "/rang", page, query)));
    }

    private ListView list(Comparison comparison, Selection selection, Map<String, String> query, Locale language) {
        var similar = view.list(comparison, selection, language);
        var list = similar.list();
        var caption = similar.words().text("methods.compare.similar");
        var place = ListPlace.of("gemeenten", caption, PATH + selection.subject(), selection.fields(Asked.SUBJECT));
        return list.show(similar.rows(), list.asked(query), place);
    }

    @GetMapping(LIST)
    void list(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String form,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var selection = screen.asked(subject, query).orRefuse();
        var similar = view.list(comparison(selection), selection, language);
        var list = similar.list();
        var name = MethodScreen.fileName("gemeenten-die-lijken", selection);
        list.answer(similar.rows(), list.asked(query), form, name, response);
    }

    @GetMapping(ONE + Downloads.FILE)
    ResponseEntity<byte[]> funnel(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String form,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var selection = screen.asked(subject, query).orRefuse();
        return screen.file(
                view.funnel(comparison(selection), selection, language),
                form,
                "vergelijken",
                selection,
                language,
                request,
                response);
    }

    @GetMapping(RANK + Downloads.FILE)
    ResponseEntity<byte[]> ranks(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String form,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var selection = screen.asked(subject, query).orRefuse();
        return screen.file(
                view.ranks(comparison(selection), selection, language),
                form,
                "rang",
                selection,
                language,
                request,
                response);
    }

    private Comparison comparison(Selection selection) {
        return switch (comparisons.of(selection)) {
            case Comparison.Outcome.Found(var comparison) -> comparison;
            case Comparison.Outcome.Lacking lacking -> throw MethodScreen.none();
        };
    }
}
