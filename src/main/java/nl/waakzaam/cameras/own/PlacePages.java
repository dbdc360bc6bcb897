// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.site.ClientNetwork;
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

/** A place with cameras: added, changed or withdrawn. */
@Controller
class PlacePages {
    static final String NEW = "/mijn-cameras/plek";
    static final String ONE = NEW + "/{id:[0-9a-f-]{36}}";

    private final OwnedCameras owned;
    private final PlaceForms forms;
    private final Clock clock;

    PlacePages(OwnedCameras owned, PlaceForms forms, Clock clock) {
        this.owned = owned;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String begin(OwnerVisit visit, Model model) {
        return form(visit.as(OwnerRole.MANAGER), null, new PlaceForm(Typed.empty()), new FormErrors(), model);
    }

    @PostMapping(NEW)
    String add(OwnerVisit visit, @RequestParam Map<String, String> posted, HttpServletRequest request, Model model) {
        visit.as(OwnerRole.MANAGER);
        var errors = new FormErrors();
        var form = read(posted, request, errors);
        if (owned.placesOf(visit.owner()).size() >= OwnedCameras.MOST) {
            errors.add(PlaceForm.NAME, "cameraowners.error.many.places", OwnedCameras.MOST);
        }
        if (!errors.isEmpty()) {
            return form(visit, null, form, errors, model);
        }
        var place = form.place(PlaceId.fresh());
        owned.add(place, visit.by(clock.instant()));
        return "redirect:" + NEW + "/" + place.id() + "/camera";
    }

    @GetMapping(ONE)
    String show(OwnerVisit visit, @PathVariable("id") UUID id, Model model) {
        var place = owned.look(new PlaceId(id), visit.by(clock.instant())).orElseThrow(PlacePages::absent);
        return form(visit, place, PlaceForm.of(place), new FormErrors(), model);
    }

    @PostMapping(ONE)
    String change(
            OwnerVisit visit,
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request,
            Model model) {
        var place = place(visit.as(OwnerRole.MANAGER), id);
        var errors = new FormErrors();
        var form = read(posted, request, errors);
        if (errors.isEmpty()) {
            checkCameras(form.place(place.id()), errors);
        }
        if (!errors.isEmpty()) {
            return form(visit, place, form, errors, model);
        }
        owned.change(form.place(place.id()), visit.by(clock.instant()));
        return "redirect:" + OwnedList.PATH;
    }

    @PostMapping(ONE + "/intrekken")
    String withdraw(OwnerVisit visit, @PathVariable("id") UUID id) {
        var place = place(visit.as(OwnerRole.MANAGER), id);
        owned.remove(place.id(), visit.by(clock.instant()));
        return "redirect:" + OwnedList.PATH;
    }

    /** Cameras do not move with a place: who moves takes them away, and hangs them elsewhere. */
    private void checkCameras(Place changed, FormErrors errors) {
        var camerasStay = owned.camerasAt(changed.id()).stream()
                .allMatch(camera -> TypedView.isNear(camera.view().from(), changed));
        if (!camerasStay) {
            errors.add(Spot.LATITUDE, "cameraowners.error.left", (int) TypedView.NEAR);
        }
    }

    private PlaceForm read(Map<String, String> posted, HttpServletRequest request, FormErrors errors) {
        var typed = new PlaceForm(new Typed(posted));
        var form = forms.complete(typed, ClientNetwork.of(request), errors);
        forms.check(form, errors);
        return form;
    }

    private Place place(OwnerVisit visit, UUID id) {
        return owned.findPlace(visit.owner(), new PlaceId(id)).orElseThrow(PlacePages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String form(OwnerVisit visit, @Nullable Place place, PlaceForm form, FormErrors errors, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("place", place);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("municipalities", forms.municipalities());
        return "cameras/own/place";
    }
}
