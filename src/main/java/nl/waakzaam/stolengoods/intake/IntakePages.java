// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.CurrentActor;
import org.springframework.http.HttpStatus;
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
    private static final int MOST_PHOTOS = 6;
    private final Intake intake;
    private final CurrentActor actor;
    private final Clock clock;

    IntakePages(Intake intake, CurrentActor actor, Clock clock) {
        this.intake = intake;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/politie/goederen/nieuw")
    String form(Model model) {
        return form(IntakeForm.of(Map.of()), "/politie/goederen/nieuw", false, -1, model);
    }

    @PostMapping("/politie/goederen/nieuw")
    String register(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "fotos", required = false) @org.jspecify.annotations.Nullable
                    List<MultipartFile> files,
            Model model)
            throws IOException {
        var form = IntakeForm.of(typed);
        if (typed.containsKey("herken")) {
            return form(form, "/politie/goederen/nieuw", false, form.recognise(), model);
        }
        var photos = photos(form, files);
        check(form);
        if (!form.errors().isEmpty()) {
            return form(form, "/politie/goederen/nieuw", false, -1, model);
        }
        model.addAttribute("id", intake.register(form, photos, actor.get()));
        return "stolengoods/registered";
    }

    /** Opens the form on a good that was taken in here; the reason was given when it was looked up. */
    @PostMapping("/politie/goederen/{id:\\d+}/bewerken")
    String edit(@PathVariable("id") long id, Model model) {
        var good = intake.consult(id, "aanvullen of verbeteren", actor.get()).orElseThrow(IntakePages::absent);
        return form(IntakeForm.of(good), "/politie/goederen/" + id + "/aanvullen", true, -1, model);
    }

    @PostMapping("/politie/goederen/{id:\\d+}/aanvullen")
    String supplement(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "fotos", required = false) @org.jspecify.annotations.Nullable
                    List<MultipartFile> files,
            Model model)
            throws IOException {
        var action = "/politie/goederen/" + id + "/aanvullen";
        var form = IntakeForm.of(typed);
        if (typed.containsKey("herken")) {
            return form(form, action, true, form.recognise(), model);
        }
        var photos = photos(form, files);
        if (form.text("grond") == null) {
            form.errors().add("grond", "stolengoods.intake.error.ground");
        }
        check(form);
        if (!form.errors().isEmpty()) {
            return form(form, action, true, -1, model);
        }
        var good = intake.consult(id, form.value("grond"), actor.get()).orElseThrow(IntakePages::absent);
        intake.supplement(good, form, photos, actor.get());
        model.addAttribute("id", id);
        return "stolengoods/registered";
    }

    private void check(IntakeForm form) {
        form.check(clock);
        if (form.text("gemeente") != null
                && intake.municipality(form.value("gemeente")).isEmpty()) {
            form.errors().add("gemeente", "stolengoods.intake.error.municipality");
        }
    }

    private static List<Photo> photos(IntakeForm form, @org.jspecify.annotations.Nullable List<MultipartFile> files)
            throws IOException {
        var photos = new ArrayList<Photo>();
        for (var file : Optional.ofNullable(files).orElse(List.of())) {
            if (!file.isEmpty()) {
                var photo = photos.size() < MOST_PHOTOS && file.getSize() <= Photo.MOST_BYTES
                        ? Photo.read(file.getBytes())
                        : Optional.<Photo>empty();
                photo.ifPresentOrElse(
                        photos::add, () -> form.errors().add("fotos", "stolengoods.intake.error.photo", MOST_PHOTOS));
            }
        }
        return photos;
    }

    private static String form(IntakeForm form, String action, boolean supplement, int recognised, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("supplement", supplement);
        model.addAttribute("recognised", recognised);
        return "stolengoods/intake";
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
