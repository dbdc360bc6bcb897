// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a recorder keeps footage before it writes over it. It counts hours that pass, not hours on the clock on the
 * wall: in the night that summer time ends, 24 hours after half past two is half past one.
 */
public record Kept(int hours) {
    /** 28 days is what most owners may keep at most; some law allows longer, a year never. */
    public static final int MOST = 365 * 24;

    /** Refuses with {@link IllegalArgumentException} less than an hour and more than {@link #MOST}. */
    public Kept {
        if (hours < 1 || hours > MOST) {
            throw new IllegalArgumentException("Footage is kept between 1 and " + MOST + " hours");
        }
    }

    public static Kept days(int days) {
        return new Kept(Math.multiplyExact(days, 24));
    }

    /** From when on the footage of that moment is gone. */
    public Instant overwritten(Instant recorded) {
        return recorded.plus(Duration.ofHours(hours));
    }

    /** How long the footage of that moment is there yet; zero when it is gone. */
    public Duration left(Instant recorded, Instant now) {
        var left = Duration.between(now, overwritten(recorded));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
