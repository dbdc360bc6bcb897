// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.OwnedCameras.PlacedCamera;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A camera: added, seen with what its owner should know of privacy, changed or withdrawn. */
@Controller
class CameraPages {
    static final String NEW = PlacePages.ONE + "/camera";
    static final String CAMERA = "/mijn-cameras/camera";
    static final String ONE = CAMERA + "/{id:[0-9a-f-]{36}}";

    private final OwnedCameras owned;
    private final Clock clock;

    CameraPages(OwnedCameras owned, Clock clock) {
        this.owned = owned;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String begin(OwnerVisit visit, @PathVariable("id") UUID id, Model model) {
        var place = place(visit.as(OwnerRole.MANAGER), id);
        var form = new CameraForm(Spot.fill(Typed.empty(), place.at()));
        return form(visit, place, null, form, new FormErrors(), model);
    }

    @PostMapping(NEW)
    String add(
            OwnerVisit visit, @PathVariable("id") UUID id, @RequestParam Map<String, String> posted, Model model) {
        var place = place(visit.as(OwnerRole.MANAGER), id);
        var form = new CameraForm(new Typed(posted));
        var errors = new FormErrors();
        form.check(place, errors);
        if (owned.countOf(visit.owner()) >= OwnedCameras.MOST) {
            errors.add(CameraForm.NAME, "cameraowners.error.many", OwnedCameras.MOST);
        }
        if (!errors.isEmpty()) {
            return form(visit, place, null, form, errors, model);
        }
        var camera = form.camera(new CameraId(UUID.randomUUID()), place);
        owned.add(place.id(), camera, visit.by(clock.instant()));
        return "redirect:" + CAMERA + "/" + camera.id();
    }

    @GetMapping(ONE)
    String show(OwnerVisit visit, @PathVariable("id") UUID id, Model model) {
        var found = owned.look(new CameraId(id), visit.by(clock.instant())).orElseThrow(CameraPages::absent);
        return form(visit, found.place(), found.camera(), CameraForm.of(found.camera()), new FormErrors(), model);
    }

    @PostMapping(ONE)
    String change(
            OwnerVisit visit, @PathVariable("id") UUID id, @RequestParam Map<String, String> posted, Model model) {
        var found = camera(visit.as(OwnerRole.MANAGER), id);
        var form = new CameraForm(new Typed(posted));
        var errors = new FormErrors();
        form.check(found.place(), errors);
        if (!errors.isEmpty()) {
            return form(visit, found.place(), found.camera(), form, errors, model);
        }
        owned.change(form.changed(found.camera(), found.place()), visit.by(clock.instant()));
        return "redirect:" + CAMERA + "/" + id;
    }

    @PostMapping(ONE + "/intrekken")
    String withdraw(OwnerVisit visit, @PathVariable("id") UUID id) {
        var found = camera(visit.as(OwnerRole.MANAGER), id);
        owned.remove(found.camera().id(), visit.by(clock.instant()));
        return "redirect:" + OwnedList.PATH;
    }

    private Place place(OwnerVisit visit, UUID id) {
        return owned.findPlace(visit.owner(), new PlaceId(id)).orElseThrow(CameraPages::absent);
    }

    private PlacedCamera camera(OwnerVisit visit, UUID id) {
        return owned.findCamera(visit.owner(), new CameraId(id)).orElseThrow(CameraPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String form(
            OwnerVisit visit,
            Place place,
            @Nullable Camera camera,
            CameraForm form,
            FormErrors errors,
            Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("place", place);
        model.addAttribute("camera", camera);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "cameras/own/camera";
    }
}
