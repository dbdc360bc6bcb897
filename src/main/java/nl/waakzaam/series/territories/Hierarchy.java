// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.municipalities.Municipality.SafetyRegion;
import nl.waakzaam.series.Figures.Area.Kind;
import nl.waakzaam.series.storage.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In what a municipality lay on a day. Its safety region is the one that it, or what it merged into, lies in today, unless
 * another was declared; a safety region lies in one province and one police unit. There are no safety regions before the
 * Wet veiligheidsregio's, no police units before the Politiewet 2012, and twelve provinces since Flevoland.
 */
@Component
class Hierarchy {
    private static final Map<Kind, LocalDate> BEGINNINGS = Map.of(
            Kind.SAFETY_REGION, LocalDate.of(2010, 10, 1),
            Kind.POLICE_UNIT, LocalDate.of(2013, 1, 1),
            Kind.PROVINCE, LocalDate.of(1986, 1, 1));

    private final Municipalities municipalities;
    private final DeclaredParts declared;
    private final Map<String, String> provinces = provinces();
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    Hierarchy(Municipalities municipalities, DeclaredParts declared) {
        this.municipalities = municipalities;
        this.declared = declared;
    }

    static boolean isThereOn(Kind kind, LocalDate day) {
        return !day.isBefore(BEGINNINGS.getOrDefault(kind, LocalDate.MIN));
    }

    /** The codes of the wholes that a municipality lies in on a day, besides the country. */
    TreeSet<String> wholesOf(String municipality, LocalDate day) {
        var wholes = declared.all().stream()
                .filter(part -> !part.isSplit() && part.part().equals(municipality) && part.holdsOn(day))
                .map(Part::whole)
                .collect(Collectors.toCollection(TreeSet::new));
        regionOf(municipality, wholes).ifPresent(region -> complete(wholes, region));
        return wholes;
    }

    private Optional<String> regionOf(String municipality, TreeSet<String> declaredWholes) {
        return declaredWholes.stream()
                .filter(whole -> whole.startsWith("VR"))
                .findFirst()
                .or(() -> municipalities
                        .successor(municipality)
                        .map(Municipality::safetyRegion)
                        .map(SafetyRegion::code));
    }

    /** Adds the safety region, and the province and the police unit that it lies in, where no other was declared. */
    private void complete(TreeSet<String> wholes, String region) {
        addUnlessOther(wholes, region);
        municipalities.findPoliceUnit(region).ifPresent(unit -> addUnlessOther(wholes, unit.code()));
        Optional.ofNullable(provinces.get(region)).ifPresent(province -> addUnlessOther(wholes, province));
    }

    private static void addUnlessOther(TreeSet<String> wholes, String code) {
        if (wholes.stream().noneMatch(whole -> whole.startsWith(code.substring(0, 2)))) {
            wholes.add(code);
        }
    }

    /** All municipalities of a day, each with the wholes it lies in; of the day that was asked last it is known already. */
    Map<String, TreeSet<String>> all(LocalDate day) {
        var parts = declared.all();
        var known = last.get();
        if (known == null || !known.day().equals(day) || !known.parts().equals(parts)) {
            known = new Known(day, parts, read(day));
            last.set(known);
        }
        return known.wholes();
    }

    private Map<String, TreeSet<String>> read(LocalDate day) {
        return municipalities.list(day).stream()
                .map(Municipality::code)
                .collect(Collectors.toUnmodifiableMap(code -> code, code -> wholesOf(code, day)));
    }

    private record Known(LocalDate day, List<Part> parts, Map<String, TreeSet<String>> wholes) {}

    private static Map<String, String> provinces() {
        var stream = Objects.requireNonNull(Hierarchy.class.getResourceAsStream("/series/provinces.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            return csv.stream()
                    .collect(Collectors.toMap(row -> row.getField("safetyRegion"), row -> row.getField("province")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Which of these wholes are of a kind that there was on the day. */
    static List<String> existing(TreeSet<String> wholes, LocalDate day) {
        return wholes.stream()
                .filter(whole -> isThereOn(AreaCode.kindOf(whole), day))
                .toList();
    }
}
