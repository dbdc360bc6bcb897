// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures.Area.Kind;
import nl.waakzaam.series.storage.AreaCode;

/**
 * The codes of areas that a table names by code or by name: as {@code GM0344}, {@code Utrecht (gemeente)} or {@code Utrecht
 * (PV)}. A municipality's name is that of a day, or else the last that bore it since 2010.
 */
final class AreaNames {
    private static final int FIRST_YEAR = 2010;
    private static final Map<String, String> REGIONS = new HashMap<>();

    static {
        Facts.of("regions.csv").forEach(row -> REGIONS.put(row.getField("name"), row.getField("code")));
    }

    private final Municipalities municipalities;
    private final LocalDate day;
    private final Map<String, String> others = new HashMap<>();

    AreaNames(Municipalities municipalities, LocalDate day) {
        this.municipalities = municipalities;
        this.day = day;
        municipalities.policeUnits().forEach(unit -> others.put(unit.name() + " (RE)", unit.code()));
        municipalities
                .list(day)
                .forEach(municipality -> Optional.ofNullable(municipality.safetyRegion())
                        .ifPresent(region -> others.put(region.name() + " (VR)", region.code())));
    }

    /** Empty for what is no area, and for a municipality that never was. */
    Optional<String> find(String text) {
        var code = AreaCode.of(text);
        var kind = AreaCode.find(code);
        if (kind.isPresent()) {
            return kind.get() == Kind.MUNICIPALITY && municipalities.find(code).isEmpty()
                    ? Optional.empty()
                    : Optional.of(code);
        }
        return Optional.ofNullable(REGIONS.get(text))
                .or(() -> Optional.ofNullable(others.get(text)))
                .or(() -> municipality(text.replaceFirst(" \\((?:gemeente|GM)\\)$", "")));
    }

    private Optional<String> municipality(String name) {
        var found = municipalities.findByName(name, day);
        for (var year = day.getYear(); found.isEmpty() && year >= FIRST_YEAR; year--) {
            found = municipalities.findByName(name, LocalDate.of(year, 1, 1));
        }
        return found.map(Municipality::code);
    }

    /** What the product calls a code, where only the table names it; empty where a register knows it. */
    static Optional<String> nameOf(String code, String text) {
        var isName = AreaCode.find(AreaCode.of(text)).isEmpty();
        return isName && !code.startsWith("GM") ? Optional.of(text) : Optional.empty();
    }
}
