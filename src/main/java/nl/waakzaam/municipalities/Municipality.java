// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Dutch municipality (gemeente) as it is or was.
 *
 * @param code its code at Statistics Netherlands, as {@code GM0344}; never used again after the municipality ended
 * @param from the first day it existed under this code; null where that lies before the records
 * @param until the first day it no longer existed; null while it exists
 * @param successor the code of the municipality that took over most of it; null while it exists
 * @param safetyRegion the safety region (veiligheidsregio) it lies in; null for one that ended before 2023
 */
public record Municipality(
        String code,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String successor,
        @Nullable SafetyRegion safetyRegion) {

    /** A safety region (Wet veiligheidsregio's), as {@code VR09} Utrecht, and the police unit it lies in. */
    public record SafetyRegion(String code, String name, PoliceUnit policeUnit) {}

    /** A regional unit of the police (art. 25 Politiewet 2012), as {@code RE03} Midden-Nederland. */
    public record PoliceUnit(String code, String name) {}

    /** Refuses anything but {@code GM} and four digits. */
    public Municipality {
        if (!code.matches("GM[0-9]{4}")) {
            throw new IllegalArgumentException("a municipality's code is GM and four digits");
        }
    }

    public boolean existedOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
