// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Every column of a file comes where it belongs. */
@OnEveryPostgres
@ProductTest
class ImportColumnsTest {
    @TempDir
    Path folder;

    @Autowired
    StolenGoodsImport imports;

    @Autowired
    GoodsReading reading;

    Deliveries deliveries;

    @BeforeEach
    void aSourceOfItsOwn() {
        deliveries = new Deliveries(folder);
    }

    @Test
    void all_columns_of_our_own_layout() throws IOException {
        bring(
                "bron,bronId,registratienummer,status,wijzigingsdatum,categorie,merk,type,kleur,omschrijving,imei,"
                        + "chassisnummer,kenteken,framenummer,serienummer,gravering,chipnummer,diefstalDatum,gemeentecode",
                """
                %s,A-1,PL0900-2026112233,aangevuld,2026-11-24T13:45:10Z,bromfiets,Vespa,Primavera,zeegroen,\
                "kras op het scherm, rechts",490154203237518,1M8GDM9AXKP042788,12-ABC-3,BA 1234567,SN-0012345,\
                JAN 1965,528140000123456,20-11-2026,344""");
        assertThat(stored("A-1"))
                .isEqualTo(new GoodVersion(
                        deliveries.source,
                        "A-1",
                        "PL0900-2026112233",
                        GoodState.SUPPLEMENTED,
                        Instant.parse("2026-11-24T13:45:10Z"),
                        Category.MOPED,
                        "Vespa",
                        "Primavera",
                        "zeegroen",
                        "kras op het scherm, rechts",
                        List.of(
                                GoodNumber.read(IdentifierKind.IMEI, "490154203237518"),
                                GoodNumber.read(IdentifierKind.VIN, "1M8GDM9AXKP042788"),
                                GoodNumber.read(IdentifierKind.PLATE, "12-ABC-3"),
                                GoodNumber.read(IdentifierKind.FRAME, "BA 1234567"),
                                GoodNumber.read(IdentifierKind.SERIAL, "SN-0012345"),
                                GoodNumber.read(IdentifierKind.ENGRAVING, "JAN 1965"),
                                GoodNumber.read(IdentifierKind.CHIP, "528140000123456")),
                        LocalDate.of(2026, 11, 20),
                        "GM0344",
                        null,
                        false));
    }

    @Test
    void all_columns_of_the_partners_layout_with_a_number_in_each_of_the_four() throws IOException {
        bring(
                "Korpscode;Registratienummer;Kleur;Merk;Merktype;Categorie;Object;Kenteken_regnr;Motor_serienr;"
                        + "Chassis_graveer;Uniek_nummer;Datuminvoer;Datumwijziging;BronUniekID;Bron",
                """
                0900;2026112233;zwart;Gazelle;Orange;FIETS;herenfiets;12-ABC-3;MT9912345;JAN 1965;BA1234567;\
                1-2-2020;24-11-2026 13:45;B-1;%s""");
        assertThat(stored("B-1"))
                .isEqualTo(new GoodVersion(
                        deliveries.source,
                        "B-1",
                        "2026112233",
                        GoodState.REGISTERED,
                        Instant.parse("2026-11-24T12:45:00Z"),
                        Category.BICYCLE,
                        "Gazelle",
                        "Orange",
                        "zwart",
                        "herenfiets",
                        Stream.of("12-ABC-3", "MT9912345", "JAN 1965", "BA1234567")
                                .map(raw -> GoodNumber.read(IdentifierKind.UNKNOWN, raw))
                                .toList(),
                        null,
                        null,
                        "RE03",
                        false));
    }

    @Test
    void the_partners_good_that_was_never_changed_counts_from_its_entry() throws IOException {
        bring("Registratienummer;Datuminvoer;Datumwijziging;BronUniekID;Bron", "1;1-7-2020 12:00;;C-1;%s");
        assertThat(stored("C-1").at()).isEqualTo(Instant.parse("2020-07-01T10:00:00Z"));
    }

    private void bring(String header, String line) throws IOException {
        var file = deliveries.file(List.of(header, line.formatted(deliveries.source)));
        var counts = imports.run(file, false, false, (sofar, read, inAll) -> {}).counts();
        assertThat(counts.added()).isOne();
        assertThat(counts.wrong()).isZero();
    }

    private GoodVersion stored(String id) {
        return reading.find(new SourceName(deliveries.source, id)).orElseThrow().version();
    }
}
