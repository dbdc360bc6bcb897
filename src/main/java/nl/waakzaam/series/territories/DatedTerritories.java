// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import nl.waakzaam.series.storage.AreaCode;
import org.springframework.stereotype.Component;

/** Territories of municipalities with their mergers, and of the wholes that they lie in. */
@Component
class DatedTerritories implements Territories {
    private static final String COUNTRY = "NL";

    private final Municipalities municipalities;
    private final Hierarchy hierarchy;
    private final DeclaredParts declared;
    private final Redrawing redrawing;
    private final Figures figures;

    DatedTerritories(
            Municipalities municipalities,
            Hierarchy hierarchy,
            DeclaredParts declared,
            Redrawing redrawing,
            Figures figures) {
        this.municipalities = municipalities;
        this.hierarchy = hierarchy;
        this.declared = declared;
        this.redrawing = redrawing;
        this.figures = figures;
    }

    @Override
    public Optional<Series> onBoundariesOf(SeriesKey key, Period.Kind kind, LocalDate boundaries, LocalDate knownOn) {
        return onBoundariesOf(key, List.of(key.area()), kind, boundaries, knownOn).stream()
                .findFirst();
    }

    @Override
    public List<Series> onBoundariesOf(
            SeriesKey key, Collection<String> areas, Period.Kind kind, LocalDate boundaries, LocalDate knownOn) {
        var members = areas.stream()
                .map(AreaCode::of)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), area -> membersOf(area, boundaries)));
        var redrawn = redrawing.of(new Redrawing.Drawing(key, kind, boundaries, knownOn), members);
        return members.keySet().stream()
                .sorted()
                .flatMap(area -> asPublished(key.in(area), kind, knownOn)
                        .or(() -> Optional.ofNullable(redrawn.get(area))
                                .flatMap(found -> found.area(area, members(members, area))))
                        .stream())
                .toList();
    }

    private static List<String> members(Map<String, List<String>> members, String area) {
        return Objects.requireNonNull(members.get(area));
    }

    /** The country and what is smaller than a municipality are as they are published. */
    private Optional<Series> asPublished(SeriesKey key, Period.Kind kind, LocalDate knownOn) {
        return switch (AreaCode.kindOf(key.area())) {
            case COUNTRY, DISTRICT, NEIGHBOURHOOD, RESIDUAL, INVENTED -> figures.find(key, kind, knownOn);
            case MUNICIPALITY, PROVINCE, POLICE_UNIT, SAFETY_REGION, REGION -> Optional.empty();
        };
    }

    private List<String> membersOf(String area, LocalDate day) {
        return AreaCode.kindOf(area) == Area.Kind.MUNICIPALITY
                ? municipalities.findAt(area, day).map(Municipality::code).stream()
                        .toList()
                : municipalitiesOf(area, day);
    }

    @Override
    public boolean hasShares(String municipality, LocalDate day) {
        return splitBy(day).anyMatch(part -> part.whole().equals(municipality));
    }

    @Override
    public boolean wasSplit(String municipality, LocalDate day) {
        return splitBy(day).anyMatch(part -> part.part().equals(municipality));
    }

    private Stream<Part> splitBy(LocalDate day) {
        return declared.all().stream()
                .filter(part -> part.isSplit() && !part.since().isAfter(day));
    }

    @Override
    public List<String> municipalitiesOf(String whole, LocalDate day) {
        var code = AreaCode.of(whole);
        var kind = AreaCode.find(code);
        if (kind.isEmpty() || !Hierarchy.isThereOn(kind.get(), day)) {
            return List.of();
        }
        return hierarchy.all(day).entrySet().stream()
                .filter(member -> code.equals(COUNTRY)
                        || member.getKey().equals(code)
                        || member.getValue().contains(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public List<Area> wholesOf(String area, LocalDate day) {
        var code = AreaCode.of(area);
        var kind = AreaCode.find(code);
        if (kind.isEmpty() || kind.get() == Area.Kind.RESIDUAL || kind.get() == Area.Kind.INVENTED) {
            return List.of();
        }
        var own = municipalityOf(code, day);
        var within =
                own.isPresent() ? Stream.concat(own.stream(), wholesOfMunicipality(own.get(), day)) : around(code, day);
        return within.filter(whole -> !whole.equals(code)).map(this::area).toList();
    }

    /** The municipality that a neighbourhood or district lies in, or the municipality itself. */
    private Optional<String> municipalityOf(String code, LocalDate day) {
        return switch (AreaCode.kindOf(code)) {
            case MUNICIPALITY -> Optional.of(code);
            case DISTRICT, NEIGHBOURHOOD ->
                municipalities.holderOf("GM" + code.substring(2, 6), day).map(Municipality::code);
            default -> Optional.empty();
        };
    }

    private Stream<String> wholesOfMunicipality(String code, LocalDate day) {
        return bySize(Hierarchy.existing(hierarchy.wholesOf(code, day), day), day);
    }

    /** The wholes that all municipalities of a whole lie in. */
    private Stream<String> around(String whole, LocalDate day) {
        var common = municipalitiesOf(whole, day).stream()
                .map(member -> hierarchy.wholesOf(member, day))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                });
        return whole.equals(COUNTRY) || common.isEmpty()
                ? Stream.empty()
                : bySize(Hierarchy.existing(common.get(), day), day);
    }

    private Stream<String> bySize(List<String> wholes, LocalDate day) {
        var sizes = hierarchy.all(day).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var sorted = wholes.stream()
                .sorted(Comparator.comparing((String whole) -> sizes.getOrDefault(whole, 0L))
                        .thenComparing(Comparator.reverseOrder()));
        return Stream.concat(sorted, Stream.of(COUNTRY));
    }

    @Override
    public List<Area> wholes(Area.Kind kind, LocalDate day) {
        if (kind == Area.Kind.COUNTRY) {
            return List.of(area(COUNTRY));
        }
        var codes = kind == Area.Kind.MUNICIPALITY
                ? municipalities.list(day).stream().map(Municipality::code)
                : hierarchy.all(day).values().stream().flatMap(wholes -> Hierarchy.existing(wholes, day).stream());
        return codes.filter(code -> AreaCode.kindOf(code) == kind)
                .distinct()
                .sorted()
                .map(this::area)
                .toList();
    }

    private Area area(String code) {
        return new Area(code, AreaCode.kindOf(code), figures.nameOf(code));
    }
}
