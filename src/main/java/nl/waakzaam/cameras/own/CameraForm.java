// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** A camera as it is filled in. Directions and distances are typed, or written by a map. */
public record CameraForm(Typed typed) {
    static final String NAME = "camera";
    static final String KIND = "soort";
    static final String HEIGHT = "hoogte";
    static final String KEPT = "bewaard";
    static final String UNIT = "bewaardIn";
    static final String NIGHT = "nacht";
    static final String PUBLIC = "openbaar";

    private static final int LONGEST = 100;
    private static final int HIGHEST = 200;

    static CameraForm of(Camera camera) {
        var hours = camera.kept().hours();
        var days = hours % 24 == 0;
        var height = camera.height();
        var typed = Typed.empty()
                .with(NAME, camera.name())
                .with(KIND, code(camera.kind()))
                .with(HEIGHT, height == null ? "" : number(height))
                .with(KEPT, Integer.toString(days ? hours / 24 : hours))
                .with(UNIT, days ? "dagen" : "uren")
                .with(NIGHT, camera.seesAtNight() ? "ja" : "nee")
                .with(PUBLIC, code(camera.publicSpace()));
        return new CameraForm(TypedView.fill(typed, camera));
    }

    /** As forms and files write it: {@code fixed}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public String value(String field) {
        return typed.value(field);
    }

    /**
     * All that is wrong with it.
     *
     * @param place where it hangs; null while that is wrong too
     */
    public void check(@Nullable Place place, FormErrors errors) {
        if (typed.isBlank(NAME) || typed.value(NAME).length() > LONGEST) {
            errors.add(NAME, "cameraowners.error.camera", LONGEST);
        }
        if (kind().isEmpty()) {
            errors.add(KIND, "cameraowners.error.kind");
        }
        view().check(place, errors);
        if (!typed.isBlank(HEIGHT) && typed.within(HEIGHT, 0, HIGHEST).isEmpty()) {
            errors.add(HEIGHT, "cameraowners.error.height", HIGHEST);
        }
        if (kept().isEmpty()) {
            errors.add(KEPT, "cameraowners.error.kept");
        }
        if (!typed.value(NIGHT).matches("ja|nee")) {
            errors.add(NIGHT, "cameraowners.error.night");
        }
        if (publicSpace().isEmpty()) {
            errors.add(PUBLIC, "cameraowners.error.public");
        }
    }

    /** A new camera; only of a form without errors. */
    public Camera camera(CameraId id, Place place) {
        return camera(id, place, TypedReach.of(typed, view().angle().orElseThrow()));
    }

    /** What becomes of a camera; how far it reaches stays to the letter unless something of that was changed. */
    Camera changed(Camera before, Place place) {
        var shown = of(before);
        var sameReach = Stream.of(TypedView.ANGLE, TypedReach.RANGE, TypedReach.PIXELS)
                .allMatch(field -> shown.value(field).equals(value(field)));
        return sameReach ? camera(before.id(), place, before.reach()) : camera(before.id(), place);
    }

    private Camera camera(CameraId id, Place place, Reach reach) {
        var height = typed.number(HEIGHT);
        return new Camera(
                id,
                typed.value(NAME),
                kind().orElseThrow(),
                view().view(place, reach.observes()),
                reach,
                height.isEmpty() ? null : height.getAsDouble(),
                kept().orElseThrow(),
                typed.value(NIGHT).equals("ja"),
                publicSpace().orElseThrow());
    }

    private TypedView view() {
        return new TypedView(typed, kind());
    }

    private Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> code(kind).equals(typed.value(KIND)))
                .findFirst();
    }

    private Optional<PublicSpace> publicSpace() {
        return Arrays.stream(PublicSpace.values())
                .filter(space -> code(space).equals(typed.value(PUBLIC)))
                .findFirst();
    }

    private Optional<Kept> kept() {
        return switch (typed.value(UNIT)) {
            case "uren" -> whole(Kept.MOST).map(Kept::new);
            case "dagen" -> whole(Kept.MOST / 24).map(Kept::days);
            default -> Optional.empty();
        };
    }

    private Optional<Integer> whole(int most) {
        return Optional.of(typed.value(KEPT))
                .filter(number -> number.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(many -> many >= 1 && many <= most);
    }

    /** Without a point when it is whole. */
    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Keeps what people typed out of logs and errors. */
    @Override
    public String toString() {
        return "a camera as filled in";
    }
}
