// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Territories;
import org.springframework.stereotype.Component;

/** Where figures can be of: what an area is, what it was, and what it lies in. */
@Component
public class FigureAreas {
    private static final LocalDate FIRST_FIGURES = LocalDate.of(2010, 1, 2);
    static final List<Area.Kind> FOUND = List.of(
            Area.Kind.MUNICIPALITY,
            Area.Kind.POLICE_UNIT,
            Area.Kind.SAFETY_REGION,
            Area.Kind.PROVINCE,
            Area.Kind.INVENTED);
    /** More than there are of any kind. */
    private static final int MOST = 1_000;

    private final Figures figures;
    private final Territories territories;
    private final Municipalities municipalities;

    FigureAreas(Figures figures, Territories territories, Municipalities municipalities) {
        this.figures = figures;
        this.territories = territories;
        this.municipalities = municipalities;
    }

    /** What a municipality took over, and since when. */
    public record Merged(LocalDate since, List<String> names) {}

    /** A municipality that is no more: its last day, and what became of it. */
    public record Ended(String name, LocalDate until, Area successor) {}

    /** An area that figures can be of on a day; empty for what nobody knows, and for a municipality that had ended. */
    Optional<Area> find(String code, LocalDate day) {
        return code.startsWith("GM")
                ? municipalities.findAt(code, day).map(found -> new Area(code, Area.Kind.MUNICIPALITY, found.name()))
                : wholes(day)
                        .filter(area -> area.code().equals(code))
                        .findFirst()
                        .or(() -> stored(code, day));
    }

    Optional<Ended> ended(String code, LocalDate day) {
        return municipalities
                .find(code)
                .filter(found -> !found.existedOn(day))
                .flatMap(found -> municipalities.holderOf(code, day).map(holder -> ended(found, holder)));
    }

    private static Ended ended(Municipality gone, Municipality holder) {
        var until = Objects.requireNonNull(gone.until());
        return new Ended(gone.name(), until, new Area(holder.code(), Area.Kind.MUNICIPALITY, holder.name()));
    }

    /**
     * What went into a municipality as a whole since there are figures, the first of it first. Of one that was split it
     * got a part: {@link Estimates} tell.
     */
    List<Merged> mergedInto(String code, LocalDate day) {
        var parts = municipalities.areasOf(code, day).stream()
                .map(Municipality::code)
                .toList();
        return municipalities.mergers(FIRST_FIGURES, day.plusDays(1)).stream()
                .filter(merger ->
                        parts.contains(merger.from()) && !merger.from().equals(code))
                .filter(merger -> !territories.wasSplit(merger.from(), day))
                .collect(Collectors.groupingBy(
                        Municipalities.Merger::on,
                        TreeMap::new,
                        Collectors.mapping(merger -> figures.nameOf(merger.from()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(merged -> new Merged(
                        merged.getKey(), merged.getValue().stream().sorted().toList()))
                .toList();
    }

    /** The units that a municipality lies in. */
    List<Area> wholesOf(Area area, LocalDate day) {
        return area.kind() == Area.Kind.MUNICIPALITY
                ? territories.wholesOf(area.code(), day).stream()
                        .filter(whole -> whole.kind() != Area.Kind.COUNTRY)
                        .toList()
                : List.of();
    }

    /** The municipalities in a unit, by name. */
    List<Area> municipalitiesOf(Area whole, LocalDate day) {
        return switch (whole.kind()) {
            case POLICE_UNIT, SAFETY_REGION, PROVINCE ->
                territories.municipalitiesOf(whole.code(), day).stream()
                        .map(code -> new Area(code, Area.Kind.MUNICIPALITY, figures.nameOf(code)))
                        .sorted(Comparator.comparing(Area::name))
                        .toList();
            default -> List.of();
        };
    }

    /** Areas whose name or code contains this: municipalities first. */
    List<Area> search(String text, LocalDate day) {
        return text.isBlank()
                ? List.of()
                : FOUND.stream()
                        .flatMap(kind -> figures.areas(text, kind, day, MOST).stream())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    private Stream<Area> wholes(LocalDate day) {
        return Stream.of(Area.Kind.POLICE_UNIT, Area.Kind.SAFETY_REGION, Area.Kind.PROVINCE)
                .flatMap(kind -> territories.wholes(kind, day).stream());
    }

    private Optional<Area> stored(String code, LocalDate day) {
        return FOUND.stream()
                .filter(kind -> kind != Area.Kind.MUNICIPALITY)
                .flatMap(kind -> figures.areas(code, kind, day, MOST).stream())
                .filter(area -> area.code().equals(code))
                .findFirst();
    }
}
