// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.municipalities.Municipality.SafetyRegion;
import org.springframework.stereotype.Component;

/**
 * All Dutch municipalities since 1830, their mergers, and the safety region and police unit each lies in; the state of 1
 * January 2023. A few municipalities were split among several: the successor is the one that took most.
 */
@Component
public final class Municipalities {
    private static final Pattern FORCE = Pattern.compile("(?:PL)?[0-9]{4}");

    private final Map<String, Municipality> byCode = MunicipalityFiles.read();
    private final Map<String, PoliceUnit> units = units(byCode.values());

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

    /**
     * The regional unit that a code names: its own, as {@code RE03}, that of a safety region in it, as {@code VR09}, or
     * that of a force (korpscode), as {@code PL0900} or {@code 0900}, of which the first two digits are those of the
     * safety region. Empty for national units, and for what is no such code.
     */
    public Optional<PoliceUnit> findPoliceUnit(String code) {
        return Optional.ofNullable(units.get(
                FORCE.matcher(code).matches() ? "VR" + code.replace("PL", "").substring(0, 2) : code));
    }

    /** The codes of the municipalities, past ones too, that lie in or merged into one of these units and municipalities. */
    public Set<String> within(Set<String> area) {
        return byCode.keySet().stream()
                .filter(code -> area.contains(code)
                        || successor(code).filter(today -> isIn(area, today)).isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Set<String> area, Municipality municipality) {
        var region = municipality.safetyRegion();
        return area.contains(municipality.code())
                || region != null && area.contains(region.policeUnit().code());
    }

    private static Map<String, PoliceUnit> units(Collection<Municipality> all) {
        var units = new HashMap<String, PoliceUnit>();
        for (var municipality : all) {
            var region = municipality.safetyRegion();
            if (region != null) {
                units.put(region.policeUnit().code(), region.policeUnit());
                units.put(region.code(), region.policeUnit());
            }
        }
        return Map.copyOf(units);
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
