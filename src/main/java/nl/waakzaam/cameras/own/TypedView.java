// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Where a camera hangs and what it sees, as it is typed or drawn on a map; how far is of {@link TypedReach}. */
final class TypedView {
    static final String DIRECTION = "richting";
    static final String ANGLE = "hoek";

    private static final int FULL = 360;

    /** A camera farther from its address than this hangs at another one. */
    static final double NEAR = 500;

    private final Typed typed;
    private final Optional<Kind> kind;

    TypedView(Typed typed, Optional<Kind> kind) {
        this.typed = typed;
        this.kind = kind;
    }

    static Typed fill(Typed typed, Camera camera) {
        var view = camera.view();
        var seen =
                typed.with(DIRECTION, CameraForm.number(view.direction())).with(ANGLE, CameraForm.number(view.angle()));
        return Spot.fill(TypedReach.fill(seen, camera.reach(), view.angle()), view.from());
    }

    /** @param place where it hangs; null while that is wrong too */
    void check(@Nullable Place place, FormErrors errors) {
        checkSpot(place, errors);
        if (angle().isEmpty()) {
            errors.add(ANGLE, "cameraowners.error.angle");
        }
        if (direction().isEmpty()) {
            errors.add(DIRECTION, "cameraowners.error.direction");
        }
        TypedReach.check(typed, errors);
    }

    static boolean isNear(RdPoint spot, Place place) {
        return spot.distanceTo(place.at()) <= NEAR;
    }

    private void checkSpot(@Nullable Place place, FormErrors errors) {
        var spot = place == null ? Spot.find(typed) : spot(place);
        if (spot.isEmpty()) {
            errors.add(Spot.LATITUDE, "cameraowners.error.spot");
        } else if (place != null && !isNear(spot.get(), place)) {
            errors.add(Spot.LATITUDE, "cameraowners.error.far", (int) NEAR);
        }
    }

    /** Only of what is right. */
    FieldOfView view(Place place, double range) {
        return new FieldOfView(spot(place).orElseThrow(), direction().orElseThrow(), angle().orElseThrow(), range);
    }

    /** Where the place lies, unless something else is filled in. */
    private Optional<RdPoint> spot(Place place) {
        return Spot.isBlank(typed) ? Optional.of(place.at()) : Spot.find(typed);
    }

    /** All around for what turns or drives, unless something else is filled in. */
    OptionalDouble angle() {
        var turns = kind.filter(one -> one == Kind.DOME || one == Kind.VEHICLE).isPresent();
        return typed.isBlank(ANGLE) && turns ? OptionalDouble.of(FULL) : typed.within(ANGLE, 1, FULL);
    }

    /** 360 is the north too; of no meaning for what sees all around. */
    private OptionalDouble direction() {
        if (typed.isBlank(DIRECTION) && angle().orElse(0) == FULL) {
            return OptionalDouble.of(0);
        }
        var number = typed.within(DIRECTION, 0, FULL);
        return number.isEmpty() ? number : OptionalDouble.of(number.getAsDouble() % FULL);
    }
}
