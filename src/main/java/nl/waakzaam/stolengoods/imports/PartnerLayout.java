// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodVersion;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the existing partner service. Any number may stand in any of its four number columns (a bicycle's frame
 * number has been seen under the plate), so the column says nothing of the kind.
 */
record PartnerLayout() implements Layout {
    private static final List<String> NUMBERS =
            List.of("Kenteken_regnr", "Motor_serienr", "Chassis_graveer", "Uniek_nummer");

    @Override
    public FileLine read(long line, Function<String, @Nullable String> columns) {
        var values = Layout.values(columns);
        var thing = values.text("Object");
        var good = new GoodVersion(
                values.source("Bron"),
                values.required("BronUniekID"),
                values.text("Registratienummer"),
                values.state("Status"),
                values.moment("Datumwijziging", "Datuminvoer"),
                CategoryNames.read(values.text("Categorie"), thing),
                values.text("Merk"),
                values.text("Merktype"),
                values.text("Kleur"),
                thing,
                numbers(values),
                null,
                null,
                values.text("Korpscode"),
                false);
        return Layout.judged(line, values, good, "Bron", "BronUniekID");
    }

    private static List<GoodNumber> numbers(Values values) {
        var numbers = new ArrayList<GoodNumber>(1);
        for (var column : NUMBERS) {
            Layout.addNumber(numbers, IdentifierKind.UNKNOWN, values.text(column, GoodNumber.LONGEST_RAW));
        }
        return numbers;
    }
}
