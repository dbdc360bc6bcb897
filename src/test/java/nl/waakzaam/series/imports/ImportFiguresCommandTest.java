// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** {@code ./waakzaam import figures}, as an administrator gives it. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class ImportFiguresCommandTest {
    private static final String HEADER = "\"SoortMisdrijf\";\"RegioS\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Figures figures;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_comes_in_with_what_is_said_of_it_and_once(CapturedOutput said) throws IOException {
        var file = write("export.csv", HEADER + "\"1.4.6 \";\"XX9141    \";\"1991JJ00\";     12\n");
        var arguments = new String[] {file, "--table", "47013NED", "--known-on", "1992-03-01", "--definition", "proef"};
        assertThat(run(product, arguments)).isZero();
        assertThat(said.getErr()).contains("47013NED: took in 1 figures", "100%");
        assertThat(run(product, arguments)).isZero();
        assertThat(said.getErr()).contains("47013NED: nothing new");
        assertThat(figures.vintages("47013NED"))
                .filteredOn(vintage -> vintage.referenceDate().equals(LocalDate.of(1992, 3, 1)))
                .singleElement()
                .satisfies(vintage -> assertThat(vintage.definition()).isEqualTo("proef"));
    }

    /** Forgotten, then given: both days are there, and nothing a third time. */
    @Test
    void the_same_file_of_another_day_is_another_vintage_and_of_no_day_is_told_to_be_in(CapturedOutput said)
            throws IOException {
        var file = write(
                "zelfde_47018NED.csv",
                HEADER.replace("RegioS", "WijkenEnBuurten") + "\"1.4.6 \";\"XX9143    \";\"1991JJ00\";     14\n");
        assertThat(run(product, file, "--known-on", "1992-04-02")).isZero();
        assertThat(run(product, file)).isZero();
        assertThat(said.getErr())
                .contains("47018NED: nothing new; this file is in already, as known on 1992-04-02."
                        + " If it is what was known on another day, give that day with --known-on");
        assertThat(run(product, file, "--known-on", "1992-04-01")).isZero();
        assertThat(run(product, file, "--known-on", "1992-04-01")).isZero();
        assertThat(said.getErr()).contains("as known on 1992-04-01, 1992-04-02\n");
        assertThat(figures.vintages("47018NED"))
                .filteredOn(vintage -> vintage.referenceDate().getYear() == 1992)
                .extracting(Vintage::referenceDate)
                .containsExactly(LocalDate.of(1992, 4, 2), LocalDate.of(1992, 4, 1));
    }

    @Test
    void what_a_mapping_says_is_not_said_beside_it(CapturedOutput said) throws IOException {
        var file = write("anders.csv", "jaar;aantal\n2019;1\n");
        var mapping = write("anders.properties", "dataset=toets-anders\n");
        assertThat(run(product, file, "--mapping", mapping, "--known-on", "2020-01-01"))
                .isEqualTo(2);
        assertThat(said.getErr()).contains("laat --table, --known-on en --definition weg");
    }

    @Test
    void wrong_lines_are_counted_and_reported_and_the_next_file_comes_in(CapturedOutput said) throws IOException {
        var wrong = write("a_47013NED.csv", HEADER + "\"1.4.6 \";\"XX9142    \";\"1991JJ00\";   veel\n");
        var right = write("b_47013NED.csv", HEADER + "\"1.4.6 \";\"XX9142    \";\"1991JJ00\";     13\n");
        assertThat(run(product, wrong, right, "--known-on", "1992-03-02")).isEqualTo(2);
        assertThat(said.getErr()).contains("wrong lines: 1", "a_47013NED.csv.fouten.csv", "took in 1 figures");
        assertThat(folder.resolve("a_47013NED.csv.fouten.csv")).exists();
    }

    @Test
    void what_cannot_be_taken_in_is_told_in_words(CapturedOutput said) throws IOException {
        assertThat(run(product, folder.resolve("absent.csv").toString())).isEqualTo(2);
        assertThat(said.getErr()).contains("is geen bestand en geen nummer van een tabel");
        assertThat(run(product, "99125NED", "--only", "onzin")).isEqualTo(2);
        assertThat(said.getErr()).contains("Gebruik --only als KOLOM=CODE");
        var file = write("tellingen.csv", "jaar;aantal\n2019;1\n");
        var mapping = write("tellingen.properties", "dataset=toets-opdracht\nonzin=1\n");
        assertThat(run(product, file, "--mapping", mapping)).isEqualTo(2);
        assertThat(said.getErr())
                .contains("onzin: Deze regel kennen we niet", "owner: Deze regel ontbreekt", "definition: ");
    }

    @Test
    void a_number_is_asked_of_its_publisher_and_with_v4_of_the_newer_service(CapturedOutput said) throws IOException {
        try (var service = new ReplayedService();
                var replaying = replaying(service)) {
            new ReplayedTable("99126NED", "2023-05-15T02:00:00", 1).inJson(service);
            assertThat(run(replaying, "99126NED")).isZero();
            assertThat(said.getErr()).contains("99126NED: took in 27 figures");
            service.asked().clear();
            assertThat(run(replaying, "v4:99126NED")).isEqualTo(2);
            assertThat(service.asked()).isNotEmpty().allMatch(path -> path.startsWith("/v4/99126NED/"));
            assertThat(said.getErr()).contains("De bron weigert met code 404");
        }
    }

    /** The product, but with tables from a service of the test. */
    private GenericApplicationContext replaying(ReplayedService service) {
        var beans = new DefaultListableBeanFactory(product);
        beans.registerSingleton("replayed", ReplayedImports.of(service, product));
        beans.registerSingleton("messageSource", product.getBean(MessageSource.class));
        var context = new GenericApplicationContext(beans);
        context.refresh();
        return context;
    }

    private static int run(ApplicationContext product, String... arguments) throws IOException {
        var command = new ImportFiguresCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(product);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
