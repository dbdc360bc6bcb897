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
import java.util.stream.Stream;
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
    private final Map<String, String> earlierCodes = earlierCodes();

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

    /** The municipality that holds the area of a code on a day: itself, or what it had merged into by then. */
    public Optional<Municipality> holderOf(String code, LocalDate day) {
        var holder = find(code);
        while (holder.isPresent() && hasEndedBy(holder.get(), day)) {
            holder = holder.map(Municipality::successor).flatMap(this::find);
        }
        return holder.filter(municipality -> municipality.existedOn(day));
    }

    /** The first day of an area in the municipality that holds it on a day; empty while it was never merged. */
    public Optional<LocalDate> lastMergerOf(String code, LocalDate day) {
        Optional<LocalDate> last = Optional.empty();
        var holder = find(code);
        while (holder.isPresent() && hasEndedBy(holder.get(), day)) {
            last = wasRenamed(holder.get()) ? last : holder.map(Municipality::until);
            holder = holder.map(Municipality::successor).flatMap(this::find);
        }
        return last;
    }

    /** All codes that one municipality had: a new name brings a new code, and nothing else changes. */
    public List<String> codesOf(String code) {
        var before = earlierCodes.get(code);
        return before == null
                ? List.of(code)
                : Stream.concat(codesOf(before).stream(), Stream.of(code)).toList();
    }

    private boolean wasRenamed(Municipality ended) {
        return ended.code().equals(earlierCodes.get(ended.successor() == null ? "" : ended.successor()));
    }

    /** What ended on the day its successor began, which took nobody else: the same municipality under another name. */
    private Map<String, String> earlierCodes() {
        var codes = new HashMap<String, String>();
        byCode.values().stream()
                .flatMap(municipality -> Merger.of(municipality).stream())
                .collect(Collectors.groupingBy(Merger::into))
                .forEach((into, mergers) -> {
                    var taken = mergers.stream()
                            .filter(merger -> merger.on()
                                    .equals(find(into).map(Municipality::from).orElse(null)))
                            .toList();
                    if (taken.size() == 1) {
                        codes.put(into, taken.getFirst().from());
                    }
                });
        return Map.copyOf(codes);
    }

    /** The municipality of that day and all that merged into it before: the areas it holds, by code. */
    public List<Municipality> areasOf(String code, LocalDate day) {
        return byCode.values().stream()
                .filter(municipality -> holderOf(municipality.code(), day)
                        .filter(holder -> holder.code().equals(code))
                        .isPresent())
                .sorted(Comparator.comparing(Municipality::code))
                .toList();
    }

    /**
     * The mergers of some time, the first of them first: what is kept by municipality moves along with them.
     *
     * @param from the first day
     * @param until the first day that does not count any more
     */
    public List<Merger> mergers(LocalDate from, LocalDate until) {
        return byCode.values().stream()
                .flatMap(municipality -> Merger.of(municipality).stream())
                .filter(merger -> !merger.on().isBefore(from) && merger.on().isBefore(until))
                .sorted(Comparator.comparing(Merger::on).thenComparing(Merger::from))
                .toList();
    }

    /**
     * One municipality that went into another.
     *
     * @param on the first day in the other
     */
    public record Merger(String from, String into, LocalDate on) {
        private static Optional<Merger> of(Municipality municipality) {
            var into = municipality.successor();
            var on = municipality.until();
            return into == null || on == null
                    ? Optional.empty()
                    : Optional.of(new Merger(municipality.code(), into, on));
        }
    }

    private static boolean hasEndedBy(Municipality municipality, LocalDate day) {
        var until = municipality.until();
        return until != null && !day.isBefore(until);
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
