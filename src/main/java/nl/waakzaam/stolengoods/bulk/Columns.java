// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.check.CheckQuestion;

/**
 * Which columns of a list say what, recognised by their names in Dutch or English.
 *
 * @param numbers those that hold a number, the first five
 * @param kind what kind of number the first of them holds, per line; -1 when no column says so
 * @param category -1 when no column says so
 * @param make -1 when no column says so
 */
record Columns(List<Place> numbers, int kind, int category, int make) {
    /** The header of lines that come without a file. */
    static final List<String> OF_LINES = List.of("kenmerk", "soort kenmerk", "categorie", "merk");

    private static final Map<String, IdentifierKind> NUMBERS = numbers(Map.of(
            IdentifierKind.UNKNOWN, "kenmerk nummer number identifier identificatie",
            IdentifierKind.IMEI, "imei imei1 imei2 imeinummer imeinumber",
            IdentifierKind.SERIAL, "serienummer serienr serialnumber serial serialno sn",
            IdentifierKind.FRAME, "framenummer framenr framenumber frame",
            IdentifierKind.VIN, "chassisnummer chassisnumber vin voertuigidentificatienummer",
            IdentifierKind.PLATE, "kenteken licenseplate licenceplate numberplate plate",
            IdentifierKind.ENGRAVING, "gravering engraving",
            IdentifierKind.CHIP, "chipnummer chipnumber chip"));

    private static final Set<String> KIND = Set.of("soortkenmerk", "soortnummer", "numbertype", "kindofnumber");
    private static final Set<String> CATEGORY = Set.of("categorie", "category", "soort", "soortgoed", "productgroep");
    private static final Set<String> MAKE = Set.of("merk", "make", "brand", "fabrikant", "manufacturer");

    /** A column with numbers. */
    record Place(int column, IdentifierKind kind) {}

    /** Nothing when no column is known to hold a number. */
    static Optional<Columns> recognise(List<Cell> header) {
        var names = header.stream().map(cell -> plain(cell.text())).toList();
        var numbers = new ArrayList<Place>();
        for (int i = 0; i < names.size() && numbers.size() < CheckQuestion.MOST_IDENTIFIERS; i++) {
            var kind = NUMBERS.get(names.get(i));
            if (kind != null) {
                numbers.add(new Place(i, kind));
            }
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Columns(numbers, place(names, KIND), place(names, CATEGORY), place(names, MAKE)));
    }

    static Cell cell(List<Cell> line, int column) {
        return column >= 0 && column < line.size() ? line.get(column) : Cell.empty();
    }

    /** The filled columns of a line that hold a number. */
    List<Place> filled(List<Cell> line) {
        return numbers.stream()
                .filter(place -> !cell(line, place.column()).isBlank())
                .toList();
    }

    private static int place(List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, IdentifierKind> numbers(Map<IdentifierKind, String> names) {
        var known = new HashMap<String, IdentifierKind>();
        names.forEach((kind, words) -> {
            for (var word : words.split(" ", -1)) {
                known.put(word, kind);
            }
        });
        return Map.copyOf(known);
    }
}
