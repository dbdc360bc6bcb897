// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at what and why; what is sought travels in the body of a request, never in an address. */
@Controller
class LogPages {
    private static final String PATH = "/toezicht/logboek";
    private static final List<String> KINDS =
            Arrays.stream(ObjectKind.values()).map(ObjectKind::inLog).toList();

    private final LogSearch search;
    private final RightsExport export;
    private final ActWords words;
    private final KnownActors actors;
    private final CurrentActor actor;
    private final Clock clock;

    LogPages(
            LogSearch search,
            RightsExport export,
            ActWords words,
            KnownActors actors,
            CurrentActor actor,
            Clock clock) {
        this.search = search;
        this.export = export;
        this.words = words;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return show(LogForm.empty(DutchTime.today(clock)), new FormErrors(), model);
    }

    @PostMapping(PATH)
    String search(
            @ModelAttribute LogForm form,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Locale language,
            Model model) {
        var errors = errors(form);
        if (errors.isEmpty()) {
            var found = search.search(
                    form.query(account(form)),
                    page,
                    actor.get().id(),
                    form.reden().strip());
            model.addAttribute(
                    "lines",
                    found.acts().stream().map(act -> words.named(act, language)).toList());
            model.addAttribute("total", found.total());
            model.addAttribute("number", found.page());
            model.addAttribute("pages", found.pages());
        }
        return show(form, errors, model);
    }

    /** For the person concerned; null once the file was written. */
    @PostMapping(PATH + "/inzage")
    @Nullable
    String export(
            @ModelAttribute LogForm form,
            @RequestParam(name = "vorm", defaultValue = "csv") String shape,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var errors = errors(form);
        if (!form.isAboutOne()) {
            errors.add("nummer", "oversight.log.error.one");
        }
        if (!errors.isEmpty()) {
            return show(form, errors, model);
        }
        var query = form.query(account(form));
        search.disclosed(query, actor.get().id(), form.reden().strip());
        if (shape.equals("json")) {
            export.json(query, language, response);
        } else {
            export.csv(query, language, response);
        }
        return null;
    }

    private FormErrors errors(LogForm form) {
        var errors = new FormErrors();
        form.check(errors);
        if (!form.account().isBlank() && account(form) == null) {
            errors.add("account", "oversight.log.error.account");
        }
        return errors;
    }

    private @Nullable String account(LogForm form) {
        return form.account().isBlank()
                ? null
                : actors.findByLogin(form.account()).orElse(null);
    }

    private static String show(LogForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", KINDS);
        return "oversight/log";
    }
}
