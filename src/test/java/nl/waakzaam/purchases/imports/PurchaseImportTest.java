// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** What an administrator sees of an import of purchases, and what it leaves in the register. */
@ProductTest
class PurchaseImportTest {
    private static final String HEADER =
            "winkel,sleutel,verkoperSoort,naam,adres,documentSoort,documentNummer,documentLand,geboorteDatum,"
                    + "categorie,merk,kleur,omschrijving,kenmerk,kenmerkSoort,prijs,fotos\n";
    private static final String SELLER = "particulier,J. de Vries,\"Kade 1, Utrecht\",paspoort,SPECI2014,NL,1985-03-14";

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Wall wall;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open("GM0344", "Opkoper " + UUID.randomUUID());
    }

    @Test
    void brings_rows_of_one_purchase_in_together_and_adds_nothing_the_second_time() throws IOException {
        var file = file(
                row("k-1", SELLER, "fiets,Gazelle,zwart,,BA1234567,framenummer,\"125,50\","),
                row("k-1", ",,,,,,", "fiets,Batavus,rood,,BA1234568,framenummer,50,"),
                row("k-2", SELLER, "fiets,Sparta,groen,,BA1234569,framenummer,75,"));

        assertThat(run(file)).isZero();
        assertThat(run(file)).isZero();

        assertThat(numbersAndMakes()).containsExactly("1 Gazelle", "2 Batavus", "3 Sparta");
        assertThat(inRegister("select count(distinct purchase_id)::text from purchases.good"))
                .containsExactly("2");
        assertThat(inRegister("select distinct origin from purchases.purchase")).containsExactly("command");
        assertThat(report(file)).hasSize(1);
    }

    @Test
    void tells_all_that_is_wrong_by_row_and_column_and_keeps_no_other_purchase_out() throws IOException {
        var file = file(
                row("k-1", SELLER, "fiets,Gazelle,zwart,,BA1234567,framenummer,50,"),
                row("k-1", "particulier,P. Ander,,,,,", "fiets,,zwart,,BA1234568,framenummer,50,"),
                row("k-2", SELLER, "fiets,,zwart,,BA1234569,zomaar,,"),
                row("een sleutel", SELLER, "fiets,Sparta,groen,,BA1234570,framenummer,75,"),
                row("k-4", SELLER, "fiets,Sparta,groen,,BA1234571,framenummer,75,")
                        .replace(shop.id().toString(), UUID.randomUUID().toString()),
                row("k-5", SELLER, "fiets,Sparta,groen,,BA1234572,framenummer,75,"));

        assertThat(run(file)).isZero();

        assertThat(numbersAndMakes()).containsExactly("1 Sparta");
        assertThat(report(file))
                .extracting(line -> line.substring(0, line.indexOf(",\"", 5)))
                .contains(
                        "\"3\",\"naam\"",
                        "\"4\",\"merk\"",
                        "\"4\",\"kenmerkSoort\"",
                        "\"4\",\"prijs\"",
                        "\"5\",\"sleutel\"",
                        "\"6\",\"winkel\"");
        assertThat(String.join("", report(file))).doesNotContain("Vries", "Ander", "SPECI", "zomaar");
    }

    @Test
    void a_row_that_cannot_be_read_holds_back_the_purchases_beside_it_since_it_may_belong_to_them() throws IOException {
        var file = file(
                row("k-1", SELLER, "fiets,Gazelle,zwart,,BA1234567,framenummer,50,"),
                row("k-2", SELLER, "fiets,Sparta,groen,,BA1234568,framenummer,75,"),
                row("k-2", SELLER, "fiets,Sparta,groen,,BA1234569,framenummer,75,,,,te,veel"),
                row("k-3", SELLER, "fiets,Batavus,rood,,BA1234570,framenummer,75,"),
                row("k-4", SELLER, "fiets,Koga,wit,,BA1234571,framenummer,75,"));

        assertThat(run(file)).isZero();

        assertThat(numbersAndMakes()).containsExactly("1 Gazelle", "2 Koga");
        assertThat(report(file)).hasSize(4);
    }

    @Test
    void another_purchase_under_a_key_that_was_used_is_told() throws IOException {
        run(file(row("k-1", SELLER, "fiets,Gazelle,zwart,,BA1234567,framenummer,50,")));
        var file = file(row("k-1", SELLER, "fiets,Sparta,zwart,,BA1234567,framenummer,50,"));

        assertThat(run(file)).isZero();

        assertThat(numbersAndMakes()).containsExactly("1 Gazelle");
        assertThat(report(file).getLast()).startsWith("\"2\",\"sleutel\"");
    }

    @Test
    void takes_photos_that_stand_beside_the_file_and_no_others() throws IOException {
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("ring.png").toFile());
        Files.createDirectory(folder.resolve("in"));
        Files.copy(folder.resolve("ring.png"), folder.resolve("in/ring.png"));
        var file = file(
                row("k-1", SELLER, "sieraad,,,gouden ring,,,50,ring.png"),
                row("k-2", SELLER, "sieraad,,,gouden ring,,,50,in/ring.png"),
                row("k-3", SELLER, "sieraad,,,gouden ring,,,50,geen.png"));

        assertThat(run(file)).isZero();

        assertThat(inRegister("select count(*)::text from purchases.photo")).containsExactly("1");
        assertThat(report(file)).hasSize(3).last().asString().startsWith("\"4\",\"fotos\"");
    }

    @Test
    void a_file_without_the_columns_or_with_unknown_ones_ends_with_2() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("a.csv"), "winkel,sleutel,naam\n")))
                .isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("b.csv"), "kleurr," + HEADER)))
                .isEqualTo(2);
    }

    private String row(String key, String seller, String good) {
        return "%s,%s,%s,%s%n".formatted(shop.id(), key, seller, good);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("inkopen.csv"), HEADER + String.join("", rows));
    }

    private static List<String> report(Path file) throws IOException {
        return Files.readAllLines(WrongRows.beside(file));
    }

    private int run(Path file) throws IOException {
        var command = new ImportPurchasesCommand();
        new CommandLine(command).parseArgs(file.toString());
        return command.run(product);
    }

    private List<String> numbersAndMakes() {
        return inRegister("""
                select g.number || ' ' || d.make from purchases.good g
                join purchases.description d on d.good_id = g.id order by g.number
                """);
    }

    private List<String> inRegister(String sql) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql(sql).query(String.class).list();
        }));
    }
}
