// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StateNotAllowed;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One good with all that is known of it: shown for a stated reason only, which the processing log keeps. */
@Controller
class GoodPages {
    private static final Set<GoodState> CLOSED = Set.of(GoodState.RECOVERED, GoodState.RETURNED, GoodState.WITHDRAWN);
    private static final int LONGEST_REASON = 500;

    private final Intake intake;
    private final GoodsReading reading;
    private final PostgresPhotos photos;
    private final CurrentActor actor;

    GoodPages(Intake intake, GoodsReading reading, PostgresPhotos photos, CurrentActor actor) {
        this.intake = intake;
        this.reading = reading;
        this.photos = photos;
        this.actor = actor;
    }

    /** Asks for the reason first. */
    @GetMapping("/politie/goederen/{id:\\d+}")
    String ask(@PathVariable("id") long id, Model model) {
        return ask(id, "", new FormErrors(), model);
    }

    @PostMapping("/politie/goederen/{id:\\d+}")
    String show(
            @PathVariable("id") long id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        var stated = stated(reason);
        if (stated.isEmpty()) {
            var errors = FormErrors.one("reden", "stolengoods.reason.error", LONGEST_REASON);
            return ask(id, reason, errors, model);
        }
        return show(id, stated.get(), new FormErrors(), model);
    }

    /** A reason as it may be kept; nothing when none was given, or one that is too long. */
    static Optional<String> stated(String reason) {
        return Optional.ofNullable(Texts.clean(reason)).filter(clean -> clean.length() <= LONGEST_REASON);
    }

    @PostMapping("/politie/goederen/{id:\\d+}/status")
    String bring(
            @PathVariable("id") long id,
            @RequestParam(name = "status", defaultValue = "") String state,
            @RequestParam(name = "grond", defaultValue = "") String ground,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            Model model) {
        var errors = new FormErrors();
        var wanted = GoodState.ofDutchName(state).filter(CLOSED::contains);
        var stated = stated(ground);
        if (wanted.isEmpty()) {
            errors.add("status", "stolengoods.close.error.state");
        }
        if (stated.isEmpty()) {
            errors.add("grond", "stolengoods.close.error.ground", LONGEST_REASON);
        }
        if (errors.isEmpty()) {
            close(id, wanted.orElseThrow(), stated.orElseThrow(), errors);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("ground", ground);
        }
        return stated(reason)
                .or(() -> stated)
                .map(why -> show(id, why, errors, model))
                .orElse("redirect:/politie/goederen/" + id);
    }

    @GetMapping("/politie/goederen/{id:\\d+}/fotos/{foto:\\d+}")
    ResponseEntity<byte[]> photo(@PathVariable("id") long id, @PathVariable("foto") long photo) {
        return intake.photo(id, photo, actor.get())
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseThrow(IntakePages::absent);
    }

    private void close(long id, GoodState state, String ground, FormErrors errors) {
        try {
            intake.bring(id, state, ground, actor.get());
        } catch (StateNotAllowed refused) {
            errors.add("status", "stolengoods.close.error.notFromHere");
        }
    }

    private static String ask(long id, String typed, FormErrors errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "stolengoods/reason";
    }

    private String show(long id, String reason, FormErrors errors, Model model) {
        var good = intake.consult(id, reason, actor.get()).orElseThrow(IntakePages::absent);
        model.addAttribute("good", good);
        model.addAttribute("reason", reason);
        model.addAttribute("municipality", intake.nameOfMunicipality(good));
        var own = intake.isOwn(good.id(), actor.get());
        model.addAttribute("own", own);
        model.addAttribute("editable", own && Intake.mayBeEdited(good));
        model.addAttribute("history", reading.history(good.id()));
        model.addAttribute("photos", photos.list(good.id()));
        model.addAttribute("errors", errors);
        return "stolengoods/good";
    }
}
