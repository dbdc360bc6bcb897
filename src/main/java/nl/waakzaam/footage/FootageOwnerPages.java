// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.footage.BeginningUploads.Begun;
import nl.waakzaam.footage.FootageMove.Who;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What an owner sees and does: what to keep before it is gone, what there is, sending it. */
@Controller
class FootageOwnerPages {
    static final String ONE = "/beelden/{eigenaar:[0-9a-f-]{36}}";
    static final String CAMERA = ONE + "/camera/{camera:[0-9a-f-]{36}}";
    static final String ANSWER = CAMERA + "/{antwoord:bewaard|niets|overschreven|ophalen|weigeren}";
    static final String FILE = CAMERA + "/bestand";

    private final OwnerVisits visits;
    private final OwnerDesk desk;
    private final BeginningUploads uploads;
    private final FootageScope scope;
    private final FootageLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FootageOwnerPages(
            OwnerVisits visits,
            OwnerDesk desk,
            BeginningUploads uploads,
            FootageScope scope,
            FootageLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.visits = visits;
        this.desk = desk;
        this.uploads = uploads;
        this.scope = scope;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    static String path(UUID party) {
        return "/beelden/" + party;
    }

    @GetMapping(ONE)
    String show(@PathVariable("eigenaar") UUID id, HttpServletRequest request, Model model) {
        var party = looked(id, request, "beelden: overzicht");
        var cameras = desk.camerasOf(party);
        if (cameras.size() == 1) {
            return "redirect:" + path(id) + "/camera/" + cameras.getFirst().id();
        }
        addDossier(party, model);
        model.addAttribute("cameras", cameras);
        return "footage/owner/cameras";
    }

    @GetMapping(CAMERA)
    String camera(
            @PathVariable("eigenaar") UUID id,
            @PathVariable("camera") UUID camera,
            HttpServletRequest request,
            Model model) {
        return shown(looked(id, request, "beelden: camera"), camera, "", new FormErrors(), model);
    }

    @PostMapping(ANSWER)
    String answer(
            @PathVariable("eigenaar") UUID id,
            @PathVariable("camera") UUID camera,
            @PathVariable("antwoord") String answer,
            @RequestParam(name = "toelichting", defaultValue = "") String words,
            HttpServletRequest request,
            Model model) {
        var party = visits.enter(id, request);
        try {
            if (!desk.answer(party, camera, FootageMove.of(answer, Who.OWNER), words)) {
                var errors = FormErrors.one("toelichting", "footage.error.moved");
                return shown(party, camera, words, errors, model);
            }
            return "redirect:" + path(id) + "/camera/" + camera;
        } catch (InvalidInput invalid) {
            return shown(party, camera, words, FormErrors.from(invalid), model);
        }
    }

    /** Without scripts: one file, as large as a form takes. */
    @PostMapping(FILE)
    String file(
            @PathVariable("eigenaar") UUID id,
            @PathVariable("camera") UUID camera,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var party = visits.enter(id, request);
        var wanted = desk.camera(party, camera).orElseThrow(DossierPages::absent);
        var begun = file == null || file.isEmpty()
                ? new Begun.Refused(BeginningUploads.Why.EMPTY)
                : sent(party, wanted, file);
        return begun instanceof Begun.Refused(var why)
                ? shown(party, camera, "", FormErrors.one("bestand", "footage.upload.refused." + why), model)
                : "redirect:" + path(id) + "/camera/" + camera;
    }

    private Begun sent(Party party, Wanted wanted, MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return uploads.whole(party, wanted, new FileTyped(name == null ? "" : name, file.getSize()), content);
        }
    }

    private String shown(Party party, UUID id, String words, FormErrors errors, Model model) {
        var camera = desk.camera(party, id).orElseThrow(DossierPages::absent);
        addDossier(party, model);
        model.addAttribute("camera", camera);
        model.addAttribute("files", desk.filesOf(camera));
        model.addAttribute("several", desk.camerasOf(party).size() > 1);
        model.addAttribute("path", path(party.id()));
        model.addAttribute("part", Uploads.PART);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "footage/owner/camera";
    }

    private void addDossier(Party party, Model model) {
        var dossier = desk.dossierOf(party);
        model.addAllAttributes(Map.of(
                "dossier",
                dossier,
                "unit",
                scope.nameOf(dossier.unit()),
                "path",
                path(party.id()),
                "now",
                clock.instant()));
    }

    private Party looked(UUID id, HttpServletRequest request, String what) {
        var party = visits.enter(id, request);
        transaction.executeWithoutResult(status -> log.byOwner(party, Action.CONSULT, what));
        return party;
    }
}
