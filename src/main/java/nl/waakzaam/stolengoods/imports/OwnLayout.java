// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodVersion;
import org.jspecify.annotations.Nullable;

/** Our own columns: {@code bron, bronId, registratienummer, status, wijzigingsdatum, categorie …}. */
record OwnLayout() implements Layout {
    private static final List<IdentifierKind> KINDS = List.of(
            IdentifierKind.IMEI,
            IdentifierKind.VIN,
            IdentifierKind.PLATE,
            IdentifierKind.FRAME,
            IdentifierKind.SERIAL,
            IdentifierKind.ENGRAVING,
            IdentifierKind.CHIP);

    @Override
    public FileLine read(long line, Function<String, @Nullable String> columns) {
        var values = Layout.values(columns);
        var good = new GoodVersion(
                values.source("bron"),
                values.required("bronId"),
                values.text("registratienummer"),
                values.state("status"),
                values.moment("wijzigingsdatum"),
                CategoryNames.read(values.text("categorie")),
                values.text("merk"),
                values.text("type"),
                values.text("kleur"),
                values.text("omschrijving", Values.LONG),
                numbers(values),
                values.date("diefstalDatum"),
                values.municipality("gemeentecode"),
                null,
                false);
        return Layout.judged(line, values, good, "bron", "bronId");
    }

    private static List<GoodNumber> numbers(Values values) {
        var numbers = new ArrayList<GoodNumber>(1);
        for (var kind : KINDS) {
            Layout.addNumber(numbers, kind, values.text(kind.dutchName(), GoodNumber.LONGEST_RAW));
        }
        return numbers;
    }
}
