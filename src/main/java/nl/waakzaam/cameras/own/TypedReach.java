// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Optics;
import nl.waakzaam.geo.Optics.Purpose;
import nl.waakzaam.site.FormErrors;

/**
 * How far a camera reaches, as it is filled in: by the pixels across its picture, by the distance at which its owner still
 * tells what happens, or by both, when something stands in the way of what the pixels would give.
 */
final class TypedReach {
    static final String PIXELS = "pixels";
    static final String RANGE = "bereik";

    private static final int FEWEST_PIXELS = 100;
    private static final int MOST_PIXELS = 20_000;

    private TypedReach() {}

    static void check(Typed typed, FormErrors errors) {
        if (typed.isBlank(RANGE) && typed.isBlank(PIXELS)) {
            errors.add(RANGE, "cameraowners.error.reach");
        }
        if (!typed.isBlank(RANGE) && !isRange(typed)) {
            errors.add(RANGE, "cameraowners.error.range", (int) FieldOfView.FARTHEST);
        }
        if (!typed.isBlank(PIXELS) && !isPixels(typed)) {
            errors.add(PIXELS, "cameraowners.error.pixels", FEWEST_PIXELS, MOST_PIXELS);
        }
    }

    private static boolean isRange(Typed typed) {
        double range = typed.number(RANGE).orElse(0);
        return range >= 1 && range <= FieldOfView.FARTHEST;
    }

    private static boolean isPixels(Typed typed) {
        var pixels = typed.value(PIXELS);
        return pixels.matches("[0-9]{3,5}")
                && Integer.parseInt(pixels) >= FEWEST_PIXELS
                && Integer.parseInt(pixels) <= MOST_PIXELS;
    }

    /** Only of what is right. */
    static Reach of(Typed typed, double angle) {
        double farthest = typed.number(RANGE).orElse(FieldOfView.FARTHEST);
        var reach = typed.isBlank(PIXELS)
                ? byDistance(farthest)
                : Reach.of(Integer.parseInt(typed.value(PIXELS)), angle);
        return new Reach(
                Spot.rounded(Math.min(farthest, reach.identifies())),
                Spot.rounded(Math.min(farthest, reach.recognises())),
                Spot.rounded(Math.min(farthest, reach.observes())));
    }

    /** The finer a purpose, the nearer: by the densities of NEN-EN-IEC 62676-4. */
    private static Reach byDistance(double observes) {
        return new Reach(
                observes * share(Purpose.IDENTIFY), observes * share(Purpose.RECOGNISE), observes);
    }

    private static double share(Purpose purpose) {
        return Purpose.OBSERVE.pixelsPerMetre() / purpose.pixelsPerMetre();
    }

    /** Pixels are filled in again only where the distance alone would give something else. */
    static Typed fill(Typed typed, Reach reach, double angle) {
        var filled = typed.with(RANGE, CameraForm.number(reach.observes()));
        var differs = Math.abs(byDistance(reach.observes()).identifies() - reach.identifies()) > 0.1;
        var pixels = Math.round(reach.identifies() / Optics.range(Purpose.IDENTIFY, 1, angle));
        return differs ? filled.with(PIXELS, Long.toString(pixels)) : filled;
    }
}
