// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.util.Optional;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Optics;
import nl.waakzaam.geo.Optics.Purpose;

/**
 * How far a camera serves each purpose, in metres: whoever it identifies it recognises, and whoever it recognises it
 * observes.
 */
public record Reach(double identifies, double recognises, double observes) {
    /** Refuses with {@link IllegalArgumentException} what is not in that order, or above {@link FieldOfView#FARTHEST}. */
    public Reach {
        if (!(identifies >= 0 && recognises >= identifies && observes >= recognises && observes > 0)) {
            throw new IllegalArgumentException("Identifying reaches no farther than recognising, that than observing");
        }
        if (observes > FieldOfView.FARTHEST) {
            throw new IllegalArgumentException("No camera reaches beyond " + FieldOfView.FARTHEST + " metres");
        }
    }

    /** As pixels and angle give it, up to {@link FieldOfView#FARTHEST}. */
    public static Reach of(int pixels, double angle) {
        return new Reach(
                range(Purpose.IDENTIFY, pixels, angle),
                range(Purpose.RECOGNISE, pixels, angle),
                range(Purpose.OBSERVE, pixels, angle));
    }

    /** What the footage of somebody so far away serves at best; nothing beyond all. */
    public Optional<Purpose> bestAt(double metres) {
        if (metres <= identifies) {
            return Optional.of(Purpose.IDENTIFY);
        }
        if (metres <= recognises) {
            return Optional.of(Purpose.RECOGNISE);
        }
        return metres <= observes ? Optional.of(Purpose.OBSERVE) : Optional.empty();
    }

    private static double range(Purpose purpose, int pixels, double angle) {
        return Math.min(Optics.range(purpose, pixels, angle), FieldOfView.FARTHEST);
    }
}
