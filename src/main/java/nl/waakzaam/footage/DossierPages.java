// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.footage.Dossiers.Opened;
import nl.waakzaam.footage.FootageMove.Who;
import nl.waakzaam.footage.FootageMoves.Outcome;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A dossier and each of its cameras: how it stands, and what a detective can do next. */
@Controller
class DossierPages {
    static final String ONE = FootageList.PATH + "/{id:[0-9a-f-]{36}}";
    static final String CLOSE = ONE + "/sluiten";
    static final String CAMERA = ONE + "/camera/{camera:[0-9a-f-]{36}}";
    static final String MOVE = CAMERA + "/{stap:verzoek|vordering|bevestigen|ontvangen|afsluiten}";
    static final String DECIDE = CAMERA + "/bestanden/{bestand:[0-9a-f-]{36}}/{besluit:toelaten|weigeren}";

    /** A dossier lasts a year and a half at most, and a look is kept for five: each owner sees it for a while. */
    private static final int LONGEST_EMBARGO_YEARS = 3;

    private final Dossiers dossiers;
    private final FootageMoves moves;
    private final FootageScope scope;
    private final CurrentActor actor;
    private final Clock clock;

    DossierPages(Dossiers dossiers, FootageMoves moves, FootageScope scope, CurrentActor actor, Clock clock) {
        this.dossiers = dossiers;
        this.moves = moves;
        this.scope = scope;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") UUID id, Model model) {
        return dossier(consulted(id), "", new FormErrors(), model);
    }

    @PostMapping(CLOSE)
    String close(
            @PathVariable("id") UUID id,
            @RequestParam(name = "zichtbaar", defaultValue = "") String typed,
            Model model) {
        var today = DutchTime.today(clock);
        var day = typed.isBlank() ? today : TypedFootageMove.day(typed);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_EMBARGO_YEARS))) {
            var errors = FormErrors.one("zichtbaar", "footage.error.zichtbaar", LONGEST_EMBARGO_YEARS);
            return dossier(consulted(id), typed, errors, model);
        }
        var visible = day.equals(today)
                ? clock.instant()
                : day.atStartOfDay(DutchTime.ZONE).toInstant();
        return dossiers.close(found(id), visible, actor.get())
                ? "redirect:" + FootageList.PATH + "/" + id
                : dossier(consulted(id), typed, FormErrors.one("zichtbaar", "footage.error.open"), model);
    }

    @GetMapping(CAMERA)
    String camera(@PathVariable("id") UUID id, @PathVariable("camera") UUID camera, Model model) {
        return camera(id, camera, Map.of(), new FormErrors(), Outcome.DONE, model);
    }

    @PostMapping(MOVE)
    String move(
            @PathVariable("id") UUID id,
            @PathVariable("camera") UUID camera,
            @PathVariable("stap") String step,
            @RequestParam Map<String, String> typed,
            Model model) {
        var move = FootageMove.of(step, Who.POLICE);
        var seen = typed.getOrDefault("gezien", "");
        try {
            var outcome = moves.make(found(id), camera, move, new TypedFootageMove(typed), seen, actor.get())
                    .orElseThrow(DossierPages::absent);
            return after(id, camera, outcome, typed, model);
        } catch (InvalidInput invalid) {
            return camera(id, camera, typed, FormErrors.from(invalid), Outcome.DONE, model);
        }
    }

    @PostMapping(DECIDE)
    String decide(
            @PathVariable("id") UUID id,
            @PathVariable("camera") UUID camera,
            @PathVariable("bestand") UUID file,
            @PathVariable("besluit") String decision,
            @RequestParam Map<String, String> typed,
            Model model) {
        try {
            var admit = decision.equals("toelaten");
            var done = moves.decide(found(id), file, admit, new TypedFootageMove(typed), actor.get());
            return after(id, camera, done ? Outcome.DONE : Outcome.MOVED_ON, typed, model);
        } catch (InvalidInput invalid) {
            return camera(id, camera, typed, FormErrors.from(invalid), Outcome.DONE, model);
        }
    }

    private String after(UUID id, UUID camera, Outcome outcome, Map<String, String> typed, Model model) {
        return outcome == Outcome.DONE
                ? "redirect:" + FootageList.PATH + "/" + id + "/camera/" + camera
                : camera(id, camera, typed, new FormErrors(), outcome, model);
    }

    private String camera(
            UUID id, UUID camera, Map<String, String> typed, FormErrors errors, Outcome outcome, Model model) {
        var opened = consulted(id);
        model.addAttribute("opened", opened);
        model.addAttribute("camera", opened.camera(camera).orElseThrow(DossierPages::absent));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("outcome", outcome.name());
        model.addAttribute("mine", opened.dossier().openedBy().equals(who().id()));
        model.addAttribute("now", clock.instant());
        return "footage/camera";
    }

    private String dossier(Opened opened, String visible, FormErrors errors, Model model) {
        model.addAttribute("opened", opened);
        model.addAttribute("unit", scope.nameOf(opened.dossier().unit()));
        model.addAttribute("visible", visible);
        model.addAttribute("errors", errors);
        model.addAttribute("now", clock.instant());
        return "footage/dossier";
    }

    private Dossier found(UUID id) {
        return dossiers.find(id, who()).orElseThrow(DossierPages::absent);
    }

    private Opened consulted(UUID id) {
        return dossiers.consult(id, who()).orElseThrow(DossierPages::absent);
    }

    private Actor who() {
        return actor.get();
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
