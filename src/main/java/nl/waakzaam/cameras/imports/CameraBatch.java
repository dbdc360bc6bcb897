// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.own.CameraForm;
import nl.waakzaam.cameras.own.PlaceForm;
import nl.waakzaam.cameras.own.PlaceForms;
import nl.waakzaam.cameras.own.Typed;
import nl.waakzaam.cameras.owners.OwnedCameras.PlacedCamera;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;

/**
 * What a file asks for, gathered row by row before anything is done: places that are new, cameras that are new, and cameras
 * that change because one of that name hangs at that place already.
 */
final class CameraBatch {
    private final PlaceForms forms;
    private final ClientNetwork network;
    private final List<Place> places;
    private final Map<PlaceId, List<Camera>> known;
    private final List<Place> newPlaces = new ArrayList<>();
    private final List<PlacedCamera> added = new ArrayList<>();
    private final List<Camera> changed = new ArrayList<>();
    private final List<CameraFault> faults = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private boolean registerIsAway;

    /**
     * @param network of who sends the file, for whom so many addresses a day are looked up
     * @param known the places there are, with their cameras
     */
    CameraBatch(PlaceForms forms, ClientNetwork network, List<Place> places, Map<PlaceId, List<Camera>> known) {
        this.forms = forms;
        this.network = network;
        this.places = new ArrayList<>(places);
        this.known = known;
    }

    void add(CameraRow row) {
        var errors = new FormErrors();
        var place = place(row.typed(), errors);
        var form = new CameraForm(row.typed());
        place.ifPresentOrElse(at -> add(form, at, errors), () -> form.check(null, errors));
        if (!errors.isEmpty()) {
            faults.add(new CameraFault(row.line(), errors));
        }
    }

    /** The place of this address, or a new one; nothing when the row does not describe one. */
    private Optional<Place> place(Typed typed, FormErrors errors) {
        var coded = forms.coded(new PlaceForm(typed));
        var there = places.stream().filter(coded::isAt).findFirst();
        if (there.isPresent()) {
            return there;
        }
        var form = named(completed(coded).typed());
        var wrong = new FormErrors();
        forms.check(form, wrong);
        if (!wrong.isEmpty()) {
            errors.addAll(wrong);
            return Optional.empty();
        }
        var fresh = form.place(PlaceId.fresh());
        places.add(fresh);
        newPlaces.add(fresh);
        return Optional.of(fresh);
    }

    /** With what the register of addresses knows of it; asked no more in a file once it gives no answer. */
    private PlaceForm completed(PlaceForm form) {
        if (registerIsAway || !form.isToBeCompleted()) {
            return form;
        }
        return switch (forms.find(form, network)) {
            case Found.One(var address) -> form.completed(address);
            case Found.None none -> form;
            case Found.Unavailable away -> {
                registerIsAway = true;
                yield form;
            }
        };
    }

    /** By its address, where it has no name. */
    private static PlaceForm named(Typed typed) {
        var address = typed.value("straat") + " " + typed.value("huisnummer");
        return new PlaceForm(typed.isBlank("plek") ? typed.with("plek", address) : typed);
    }

    private void add(CameraForm form, Place place, FormErrors errors) {
        form.check(place, errors);
        if (!named.add(place.id() + " " + form.value("camera"))) {
            errors.add("camera", "cameraowners.file.twice");
        }
        if (!errors.isEmpty()) {
            return;
        }
        known.getOrDefault(place.id(), List.of()).stream()
                .filter(camera -> camera.name().equals(form.value("camera")))
                .findFirst()
                .ifPresentOrElse(
                        camera -> change(camera, form.camera(camera.id(), place)),
                        () -> added.add(new PlacedCamera(place, form.camera(new CameraId(UUID.randomUUID()), place))));
    }

    private void change(Camera before, Camera after) {
        if (!after.equals(before)) {
            changed.add(after);
        }
    }

    List<Place> newPlaces() {
        return newPlaces;
    }

    List<PlacedCamera> added() {
        return added;
    }

    List<Camera> changed() {
        return changed;
    }

    List<CameraFault> faults() {
        return faults;
    }
}
