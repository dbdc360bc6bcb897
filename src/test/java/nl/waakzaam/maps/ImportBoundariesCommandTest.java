// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** {@code ./waakzaam import boundaries}, on the boundaries of all municipalities. */
@ProductTest
class ImportBoundariesCommandTest {
    private static final Path FOLDER = Path.of("..", "shared", "data", "geo");

    @Autowired
    ApplicationContext product;

    @Autowired
    Outlines outlines;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void brings_in_all_municipalities_in_place_of_those_of_another_year() {
        assertThat(run(recorded("nl-gm352-vr25-2021.topo.json"))).isZero();
        assertThat(outlines.of(List.of("GM0457"))).as("Weesp, in 2021").isNotEmpty();
        assertThat(run(recorded("nl-gm342-vr25-2023.topo.json"))).isZero();
        assertThat(outlines.of(List.of("GM0457"))).as("Weesp, in 2023").isEmpty();
        assertThat(outlines.of(List.of("GM0344"))).as("Utrecht").isNotEmpty();
        assertThat(outlines.of(List.of("GM0088"))).as("an island").isNotEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_leaves_what_was_there() throws IOException {
        assertThat(run(recorded("nl-gm342-vr25-2023.topo.json"))).isZero();
        assertThat(run(folder.resolve("absent.json"))).isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("broken.json"), "{\"arcs\": [")))
                .isEqualTo(2);
        assertThat(outlines.of(List.of("GM0344"))).isNotEmpty();
    }

    private int run(Path file) {
        var command = new ImportBoundariesCommand();
        new CommandLine(command).parseArgs(file.toString());
        return command.run(product);
    }

    private static Path recorded(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the recorded boundaries are not here: " + name);
        return file;
    }
}
