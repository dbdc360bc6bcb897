// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.municipalities.Municipality.SafetyRegion;
import org.springframework.stereotype.Component;

/**
 * All Dutch municipalities since 1830, their mergers, and the safety region and police unit each lies in; the state of 1
 * January 2023. A few municipalities were split among several: the successor is the one that took most.
 */
@Component
public final class Municipalities {
    private final Map<String, Municipality> byCode = MunicipalityFiles.read();

    /** The municipality of a code as {@code GM0344}, whether or not it still exists. */
    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The municipality of a code, if it existed on that day. */
    public Optional<Municipality> findAt(String code, LocalDate day) {
        return find(code).filter(municipality -> municipality.existedOn(day));
    }

    /** The municipality of a name on that day, as {@code Utrecht}; upper and lower case are the same. */
    public Optional<Municipality> findByName(String name, LocalDate day) {
        return list(day).stream()
                .filter(municipality -> municipality.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** What has become of a municipality: itself, or at the end of its mergers; empty where it left the country. */
    public Optional<Municipality> successor(String code) {
        var found = find(code);
        while (found.isPresent() && found.get().until() != null) {
            found = found.map(Municipality::successor).flatMap(this::find);
        }
        return found;
    }

    /** The municipalities that existed on that day, by name. */
    public List<Municipality> list(LocalDate day) {
        return byCode.values().stream()
                .filter(municipality -> municipality.existedOn(day))
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
    }

    /** The police unit where a municipality, or what it merged into, lies today. */
    public Optional<PoliceUnit> policeUnitOf(String code) {
        return successor(code).map(Municipality::safetyRegion).map(SafetyRegion::policeUnit);
    }

    /** The ten regional units, by code. */
    public List<PoliceUnit> policeUnits() {
        return byCode.values().stream()
                .flatMap(municipality -> Optional.ofNullable(municipality.safetyRegion()).stream())
                .map(SafetyRegion::policeUnit)
                .distinct()
                .sorted(Comparator.comparing(PoliceUnit::code))
                .toList();
    }
}
