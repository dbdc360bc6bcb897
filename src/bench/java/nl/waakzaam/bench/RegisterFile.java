// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.waakzaam.identifiers.IdentifierKind;

/** The generated register as the CSV that a source delivers. */
final class RegisterFile {
    private static final List<IdentifierKind> NUMBER_COLUMNS = List.of(
            IdentifierKind.IMEI,
            IdentifierKind.VIN,
            IdentifierKind.PLATE,
            IdentifierKind.FRAME,
            IdentifierKind.SERIAL,
            IdentifierKind.ENGRAVING,
            IdentifierKind.CHIP);
    private static final List<String> COLOURS = List.of("zwart", "wit", "blauw", "rood", "grijs", "groen");
    private static final List<String> MUNICIPALITIES = List.of("GM0344", "GM0363", "GM0518", "GM0599", "GM0014");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3_900;

    private RegisterFile() {}

    static void write(GeneratedRegister register, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("bron,bronId,registratienummer,wijzigingsdatum,categorie,merk,type,kleur,omschrijving,"
                    + NUMBER_COLUMNS.stream().map(IdentifierKind::dutchName).collect(Collectors.joining(","))
                    + ",diefstalDatum,gemeentecode\n");
            for (int i = 0; i < register.size(); i++) {
                line(out, i, register.good(i));
            }
        }
    }

    private static void line(Writer out, int index, GeneratedGood good) throws IOException {
        var day = FIRST_DAY.plusDays(index % DAYS);
        var model = good.model();
        var numbers = NUMBER_COLUMNS.stream()
                .map(kind -> kind == good.kind() ? good.number() : "")
                .collect(Collectors.joining(","));
        var described = String.join(
                ",",
                model.category().code(),
                model.make(),
                model.type(),
                COLOURS.get(index % COLOURS.size()),
                "\"Gestolen goed, met sticker en krassen\"");
        var text = String.format(
                Locale.ROOT,
                "politie-bvh,G%09d,PL0900-%09d,%sT12:00:00Z,%s,%s,%s,%s%n",
                index,
                index,
                day.plusDays(1),
                described,
                numbers,
                day,
                MUNICIPALITIES.get(index % MUNICIPALITIES.size()));
        out.write(text);
    }
}
