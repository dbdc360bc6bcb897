// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.Downloads;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether figures changed with a measure that began on some day. */
@Controller
class EffectPages {
    static final String PATH = "/cijfers/maatregel/";
    static final String ONE = PATH + "{onderwerp:[a-z0-9.-]{1,40}}";

    private final MethodScreen screen;
    private final Effects effects;
    private final EffectView view;

    EffectPages(MethodScreen screen, Effects effects, EffectView view) {
        this.screen = screen;
        this.effects = effects;
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
        var form = EffectForm.of(query);
        var errors = asked.errors();
        errors.addAll(form.errors(asked.selection().area()));
        if (errors.isEmpty() && form.date().isPresent()) {
            outcome(asked.selection(), form, errors, language, model);
        }
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "monitor/methods/maatregel";
    }

    private void outcome(Selection selection, EffectForm form, FormErrors errors, Locale language, Model model) {
        switch (effects.of(selection, form)) {
            case Effect.Outcome.Found(var effect) -> {
                var chart = view.chart(effect, selection, language);
                model.addAttribute("title", view.title(effect, selection, language));
                model.addAttribute("sentences", view.sentences(effect, language));
                model.addAttribute("warnings", view.warnings(effect, language));
                model.addAttribute("figure", screen.figure("maatregel", chart, language, links(selection, form)));
            }
            case Effect.Outcome.Wrong(var field, var textKey, var values) ->
                errors.add(field, textKey, view.inWords(values, language));
            case Effect.Outcome.Refused(var textKey, var values) ->
                model.addAttribute("refusal", view.text(textKey, values, language));
        }
    }

    @GetMapping(ONE + Downloads.FILE)
    ResponseEntity<byte[]> file(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String file,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var selection = screen.asked(subject, query).orRefuse();
        var form = EffectForm.of(query);
        if (form.date().isEmpty() || !form.errors(selection.area()).isEmpty()) {
            throw MethodScreen.none();
        }
        return switch (effects.of(selection, form)) {
            case Effect.Outcome.Found(var effect) ->
                screen.file(
                        view.chart(effect, selection, language),
                        file,
                        "maatregel",
                        selection,
                        language,
                        request,
                        response);
            case Effect.Outcome.Wrong wrong -> throw MethodScreen.none();
            case Effect.Outcome.Refused refused -> throw MethodScreen.none();
        };
    }

    private static ChartLinks links(Selection selection, EffectForm form) {
        var page = PATH + selection.subject();
        var fields = new LinkedHashMap<>(selection.pin().fields(Asked.SUBJECT));
        fields.putAll(form.fields());
        var query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return MethodScreen.links(page, page, query);
    }
}
