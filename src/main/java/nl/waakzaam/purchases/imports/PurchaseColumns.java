// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file with purchases, by the names in its first line. */
final class PurchaseColumns {
    static final String SHOP = "winkel";
    static final String KEY = "sleutel";
    static final int NUMBERS = 3;

    /** What is of a purchase and not of one good: the first row says it, others may repeat it. */
    static final List<String> OF_PURCHASE = List.of(
            "inkoopdatum",
            "verkoperSoort",
            "naam",
            "adres",
            "documentSoort",
            "documentNummer",
            "documentLand",
            "geboorteDatum",
            "kvkNummer",
            "geenBsn");

    private static final List<String> OF_GOOD = List.of(
            "categorie",
            "merk",
            "type",
            "kleur",
            "omschrijving",
            "kenmerk",
            "kenmerkSoort",
            "kenmerk2",
            "kenmerk2Soort",
            "kenmerk3",
            "kenmerk3Soort",
            "kentekenLand",
            "prijs",
            "tegenprestatie",
            "fotos");

    private static final List<String> REQUIRED = List.of(SHOP, KEY, "verkoperSoort", "categorie");
    private static final Set<String> ALL = Stream.of(List.of(SHOP, KEY), OF_PURCHASE, OF_GOOD)
            .flatMap(List::stream)
            .map(PurchaseColumns::key)
            .collect(Collectors.toSet());
    private static final Pattern NUMBER = Pattern.compile("kenmerken\\[(\\d+)]\\.(soort|waarde)");

    private PurchaseColumns() {}

    /** Capitals do not matter. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The column of the number of that place, from 0, without its kind. */
    static String number(int place) {
        return place == 0 ? "kenmerk" : "kenmerk" + (place + 1);
    }

    /** Refuses with {@link PurchaseFileNotReadable} columns that are missing or that nobody knows. */
    static void check(List<String> header) {
        var names = header.stream().map(PurchaseColumns::key).toList();
        var missing =
                REQUIRED.stream().filter(name -> !names.contains(key(name))).toList();
        var unknown = names.stream().filter(name -> !ALL.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new PurchaseFileNotReadable("De eerste regel mist: " + String.join(", ", missing) + ".");
        }
        if (!unknown.isEmpty()) {
            throw new PurchaseFileNotReadable("Onbekende kolommen: " + String.join(", ", unknown) + ".");
        }
    }

    /** The column that fills a field of the API, named by the rest of its path. */
    static String ofSeller(String field) {
        return field.equals("soort") ? "verkoperSoort" : field;
    }

    /** The same for a field of a good. */
    static String ofGood(String field) {
        var number = NUMBER.matcher(field);
        if (number.matches()) {
            return number(Integer.parseInt(number.group(1))) + (number.group(2).equals("soort") ? "Soort" : "");
        }
        return field.equals("kenmerken") ? number(0) : field;
    }
}
