// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.stolengoods.ChangedMeanwhile;
import nl.waakzaam.stolengoods.Good;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The form in which a good is taken in, and completed later. */
@Controller
class IntakePages {
    private static final String NEW = "/politie/goederen/nieuw";
    private static final String GOOD = "/politie/goederen/{id:\\d+}";
    private final Intake intake;
    private final CurrentActor actor;
    private final Clock clock;

    IntakePages(Intake intake, CurrentActor actor, Clock clock) {
        this.intake = intake;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String form(Model model) {
        return form(IntakeForm.of(Map.of()), null, model);
    }

    @PostMapping(NEW)
    String register(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "fotos", defaultValue = "") List<MultipartFile> files,
            Model model)
            throws IOException {
        return sent(IntakeForm.of(typed), files, null, model);
    }

    /** Opens the form on a good that was taken in here, for the reason for which it was looked up; asks it otherwise. */
    @PostMapping(GOOD + "/bewerken")
    String edit(
            @PathVariable("id") long id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        var stated = GoodPages.stated(reason);
        if (stated.isEmpty()) {
            return "redirect:/politie/goederen/" + id;
        }
        var good = intake.consult(id, stated.get(), actor.get()).orElseThrow(IntakePages::absent);
        if (!intake.isOwn(id, actor.get())) {
            throw new AccessDeniedException("a good is edited by the unit it belongs to");
        }
        return form(IntakeForm.of(good), id, model);
    }

    @PostMapping(GOOD + "/aanvullen")
    String supplement(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "fotos", defaultValue = "") List<MultipartFile> files,
            Model model)
            throws IOException {
        return sent(IntakeForm.of(typed), files, id, model);
    }

    /** What was sent: recognised and shown again when that was asked or something is wrong, kept otherwise. */
    private String sent(IntakeForm form, List<MultipartFile> files, @Nullable Long id, Model model) throws IOException {
        if (form.asksToRecognise()) {
            model.addAttribute("recognised", form.recognise());
            return form(form, id, model);
        }
        form.recogniseWhenNoNumber();
        var photos = Photo.readAll(files, form.errors());
        check(form, id != null);
        if (!form.errors().isEmpty()) {
            return form(form, id, model);
        }
        return id == null
                ? kept(intake.register(form, photos, actor.get()), form, model)
                : supplemented(id, form, photos, model);
    }

    private String supplemented(long id, IntakeForm form, List<Photo> photos, Model model) {
        if (intake.consult(id, form.value("grond"), actor.get()).isEmpty()) {
            throw absent();
        }
        try {
            intake.supplement(id, form, photos, actor.get());
            return kept(id, form, model);
        } catch (ChangedMeanwhile changed) {
            return changedMeanwhile(changed.good(), form, model);
        }
    }

    /** What was typed, beside what stands there now; whoever saves it again has seen that. */
    private static String changedMeanwhile(Good good, IntakeForm form, Model model) {
        var open = Intake.mayBeEdited(good);
        model.addAttribute("changed", open ? "stolengoods.supplement.changed" : "stolengoods.supplement.closed");
        model.addAttribute("differences", form.differencesFrom(good));
        if (open) {
            form.catchUp(good);
        }
        return form(form, good.id(), model);
    }

    private static String kept(long id, IntakeForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("numbers", form.numbers());
        return "stolengoods/registered";
    }

    private void check(IntakeForm form, boolean supplement) {
        form.check(clock);
        if (form.text("gemeente") != null
                && intake.municipality(form.value("gemeente")).isEmpty()) {
            form.errors().add("gemeente", "stolengoods.intake.error.municipality");
        }
        if (supplement && form.text("grond") == null) {
            form.errors().add("grond", "stolengoods.intake.error.ground");
        }
    }

    /** The form for a new good, or for one that is completed. */
    private static String form(IntakeForm form, @Nullable Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", id == null ? NEW : "/politie/goederen/" + id + "/aanvullen");
        model.addAttribute("supplement", id != null);
        return "stolengoods/intake";
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
