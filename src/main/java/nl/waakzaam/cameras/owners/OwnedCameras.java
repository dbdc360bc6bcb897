// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places and cameras of one owner. What is another's is not found. Each change is written with its history and its
 * line in the processing log.
 */
@Service
public class OwnedCameras {
    /** Of one owner; more are registered in talks with police, not by a form. */
    public static final int MOST = 5_000;

    private final PostgresPlaces places;
    private final PostgresCameras cameras;
    private final CameraActs acts;

    OwnedCameras(PostgresPlaces places, PostgresCameras cameras, CameraActs acts) {
        this.places = places;
        this.cameras = cameras;
        this.acts = acts;
    }

    /** A camera and where it hangs. */
    public record PlacedCamera(Place place, Camera camera) {}

    public List<Place> placesOf(OwnerId owner) {
        return places.listOf(owner);
    }

    public Optional<Place> findPlace(OwnerId owner, PlaceId id) {
        return places.find(owner, id);
    }

    public List<Camera> camerasAt(PlaceId place) {
        return cameras.listAt(place);
    }

    public int countOf(OwnerId owner) {
        return cameras.countOf(owner);
    }

    public Optional<PlacedCamera> findCamera(OwnerId owner, CameraId id) {
        return cameras.find(owner, id)
                .flatMap(camera -> cameras.placeOf(owner, id).map(place -> new PlacedCamera(place, camera)));
    }

    /** Shows a camera to who looks after it, and writes that down. */
    @Transactional
    public Optional<PlacedCamera> look(CameraId id, OwnerBy by) {
        var found = findCamera(by.owner(), id);
        found.ifPresent(seen -> acts.camera("camera", Action.CONSULT, id, by));
        return found;
    }

    /** The same of a place. */
    @Transactional
    public Optional<Place> look(PlaceId id, OwnerBy by) {
        var found = findPlace(by.owner(), id);
        found.ifPresent(seen -> acts.owner("place", Action.CONSULT, by));
        return found;
    }

    @Transactional
    public void add(Place place, OwnerBy by) {
        places.add(by.owner(), place);
        acts.history(place.id().value(), "place added", place.municipality(), by);
        acts.owner("place", Action.COLLECT, by);
    }

    @Transactional
    public void change(Place place, OwnerBy by) {
        places.change(by.owner(), place);
        acts.history(place.id().value(), "place changed", place.municipality(), by);
        acts.owner("place", Action.CHANGE, by);
    }

    /** Erases a place with its cameras. */
    @Transactional
    public void remove(PlaceId place, OwnerBy by) {
        places.remove(by.owner(), place, by.at());
        acts.history(place.value(), "place withdrawn", "", by);
        acts.owner("place", Action.DESTROY, by);
    }

    @Transactional
    public void add(PlaceId place, Camera camera, OwnerBy by) {
        cameras.add(place, camera, by.at());
        acts.history(camera.id().value(), "camera added", String.join(", ", facts(camera).keySet()), by);
        acts.camera("camera", Action.COLLECT, camera.id(), by);
    }

    /** Many at once: all of it, or nothing. */
    @Transactional
    public void takeIn(List<Place> newPlaces, List<PlacedCamera> added, List<Camera> changed, OwnerBy by) {
        newPlaces.forEach(place -> add(place, by));
        added.forEach(one -> add(one.place().id(), one.camera(), by));
        changed.forEach(camera -> change(camera, by));
    }

    /** Nothing happens when nothing is different. */
    @Transactional
    public void change(Camera camera, OwnerBy by) {
        var before = cameras.find(by.owner(), camera.id()).orElseThrow();
        var changed = changes(before, camera);
        if (!changed.isEmpty()) {
            cameras.change(camera);
            acts.history(camera.id().value(), "camera changed", changed, by);
            acts.camera("camera", Action.CHANGE, camera.id(), by);
        }
    }

    /** Erases a camera; a tombstone says that there was one. */
    @Transactional
    public void remove(CameraId camera, OwnerBy by) {
        cameras.remove(camera, by.at());
        acts.history(camera.value(), "camera withdrawn", "", by);
        acts.camera("camera", Action.DESTROY, camera, by);
    }

    /** What differs, in words without what it was or is. */
    private static String changes(Camera before, Camera after) {
        var old = facts(before);
        return facts(after).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(old.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> facts(Camera camera) {
        return Map.of(
                "name", camera.name(),
                "kind", camera.kind(),
                "view", camera.view(),
                "reach", camera.reach(),
                "height", Optional.ofNullable(camera.height()),
                "kept", camera.kept(),
                "night", camera.seesAtNight(),
                "public space", camera.publicSpace());
    }
}
