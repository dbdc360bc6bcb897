// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Optional;
import nl.waakzaam.site.FormErrors;

/** Which bands of distance and time somebody typed. */
public record NearRepeatForm(String metres, String days) {
    private static final int FURTHEST = 5_000;
    private static final int LONGEST = 366;

    static NearRepeatForm usual() {
        return new NearRepeatForm("100, 200, 300, 400, 500", "7, 14, 21, 28");
    }

    Optional<Bands> distances() {
        return Bands.of(metres, FURTHEST);
    }

    Optional<Bands> times() {
        return Bands.of(days, LONGEST);
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (distances().isEmpty()) {
            errors.add("afstanden", "methods.knox.metres.error", FURTHEST);
        }
        if (times().isEmpty()) {
            errors.add("dagen", "methods.knox.days.error", LONGEST);
        }
        return errors;
    }
}
