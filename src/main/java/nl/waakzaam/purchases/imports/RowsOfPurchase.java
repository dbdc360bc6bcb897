// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** The rows of one purchase, and which of their columns a fault is about. */
record RowsOfPurchase(List<PurchaseRow> rows) {
    private static final Pattern OF_GOOD = Pattern.compile("goederen\\[(\\d+)]\\.(.*)");

    /** A fault in a row; its path is the column. */
    record WrongRow(long line, Fault fault) {}

    @Nullable
    String first(String column) {
        return rows.getFirst().get(column);
    }

    /**
     * As the register reads it. Refuses with {@link InvalidInput} a row that cannot be read, with all beside it that may
     * belong to it; another seller or day than the first row has; and a photo that is not there.
     */
    TypedPurchase typed(Path folder) {
        var faults = new ArrayList<Fault>();
        for (int place = 0; place < rows.size(); place++) {
            check(rows.get(place), "goederen[%d].".formatted(place), faults);
        }
        var photos = new PhotosBeside(folder);
        var goods = IntStream.range(0, rows.size())
                .<@Nullable TypedGood>mapToObj(
                        place -> good(rows.get(place), photos, "goederen[%d].fotos".formatted(place), faults))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new TypedPurchase(first("inkoopdatum"), seller(), goods);
    }

    private void check(PurchaseRow row, String at, List<Fault> faults) {
        if (row.isBroken()) {
            faults.add(new Fault(at, "purchases.import.broken"));
        } else if (rows.stream().anyMatch(PurchaseRow::isBroken)) {
            faults.add(new Fault(at, "purchases.import.beside"));
        } else {
            PurchaseColumns.OF_PURCHASE.stream()
                    .filter(column -> row.get(column) != null && !Objects.equals(row.get(column), first(column)))
                    .forEach(column -> faults.add(new Fault(at + column, "purchases.import.differs")));
        }
    }

    private TypedSeller seller() {
        var denied = first("geenBsn");
        return new TypedSeller(
                first("verkoperSoort"),
                first("naam"),
                first("adres"),
                first("documentSoort"),
                first("documentNummer"),
                first("documentLand"),
                first("geboorteDatum"),
                first("kvkNummer"),
                denied == null ? null : denied.toLowerCase(Locale.ROOT).equals("ja"));
    }

    private static TypedGood good(PurchaseRow row, PhotosBeside photos, String path, List<Fault> faults) {
        return new TypedGood(
                row.get("categorie"),
                row.get("merk"),
                row.get("type"),
                row.get("kleur"),
                row.get("omschrijving"),
                numbers(row),
                row.get("kentekenLand"),
                row.get("prijs"),
                row.get("tegenprestatie"),
                photos.read(row.get("fotos"), path, faults));
    }

    private static List<@Nullable TypedNumber> numbers(PurchaseRow row) {
        return IntStream.range(0, PurchaseColumns.NUMBERS)
                .mapToObj(PurchaseColumns::number)
                .<@Nullable TypedNumber>map(column -> new TypedNumber(row.get(column + "Soort"), row.get(column)))
                .toList();
    }

    /** Where a fault stands that the register, or reading the rows, found. */
    WrongRow wrong(Fault fault) {
        var good = OF_GOOD.matcher(fault.path());
        if (good.matches()) {
            var row = rows.get(Integer.parseInt(good.group(1)));
            return at(row, PurchaseColumns.ofGood(good.group(2)), fault);
        }
        var field = fault.path().replace("verkoper.", "");
        return at(
                rows.getFirst(),
                field.equals(fault.path()) ? field.replace("goederen", "") : PurchaseColumns.ofSeller(field),
                fault);
    }

    private static WrongRow at(PurchaseRow row, String column, Fault fault) {
        return new WrongRow(row.line(), new Fault(column, fault.textKey(), fault.values()));
    }
}
