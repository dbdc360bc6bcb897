// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Texts;
import nl.waakzaam.stolengoods.WorkArea;
import nl.waakzaam.stolengoods.completion.Judging.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of what victims sent, and each beside the good it is about. */
@Controller
class CompletionPages {
    private static final String PATH = CompletionList.PATH;
    private static final int LONGEST_REASON = 500;

    private final Lists lists;
    private final CompletionList queue;
    private final Judging judging;
    private final WorkArea areas;
    private final RegisterLog log;
    private final CurrentActor actor;

    CompletionPages(
            Lists lists, CompletionList queue, Judging judging, WorkArea areas, RegisterLog log, CurrentActor actor) {
        this.lists = lists;
        this.queue = queue;
        this.judging = judging;
        this.areas = areas;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get();
        model.addAttribute(
                "listing",
                lists.show(
                        CompletionList.within(areas.of(who)),
                        wanted,
                        () -> log.consulted(
                                Act.onScreen(
                                        who.id(), About.of(ObjectKind.COMPLETION, "list"), "aanvullingen beoordelen"),
                                Activity.COMPLETIONS)));
        return "stolengoods/completion/list";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        lists.export(
                CompletionList.within(areas.of(who)),
                wanted,
                response,
                () -> log.exported(who.id(), ObjectKind.COMPLETION, "aanvullingen exporteren"));
    }

    /** @param before the one that was just decided, to say so */
    @GetMapping(PATH + "/{id:\\d+}")
    String show(
            @PathVariable("id") long id,
            @RequestParam(name = "na", required = false) @Nullable Long before,
            Model model) {
        if (before != null) {
            model.addAttribute("before", before);
        }
        return show(id, "", new FormErrors(), model);
    }

    @GetMapping(PATH + "/{id:\\d+}/fotos/{foto:\\d+}")
    ResponseEntity<byte[]> photo(@PathVariable("id") long id, @PathVariable("foto") long photo) {
        return judging.photo(id, photo, actor.get())
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseThrow(CodePages::absent);
    }

    /** Accepts what is chosen, and goes on to the next that waits. */
    @PostMapping(PATH + "/{id:\\d+}/overnemen")
    String accept(
            @PathVariable("id") long id,
            @RequestParam(name = "over", defaultValue = "") Set<String> chosen,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Model model) {
        return after(judging.accept(id, chosen, seen, actor.get()), id, "", model);
    }

    @PostMapping(PATH + "/{id:\\d+}/afwijzen")
    String reject(
            @PathVariable("id") long id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        var stated = Texts.clean(reason);
        if (stated == null || stated.length() > LONGEST_REASON) {
            var errors = FormErrors.one("reden", "completion.reject.error", LONGEST_REASON);
            return show(id, reason, errors, model);
        }
        return after(judging.reject(id, stated, actor.get()), id, reason, model);
    }

    private String after(Outcome outcome, long id, String reason, Model model) {
        if (outcome == Outcome.DONE) {
            var next = queue.next(areas.of(actor.get())).orElse(id);
            return "redirect:%s/%d?na=%d".formatted(PATH, next, id);
        }
        model.addAttribute("outcome", outcome);
        return show(id, reason, new FormErrors(), model);
    }

    private String show(long id, String reason, FormErrors errors, Model model) {
        model.addAttribute("proposal", judging.consult(id, actor.get()).orElseThrow(CodePages::absent));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "stolengoods/completion/proposal";
    }
}
