// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.waakzaam.maps.Boundaries;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo draws municipalities where somebody has their boundaries, and starts where nobody has. */
@ProductTest
class DemoOutlinesTest {
    private static final Path FILE = Path.of("..", "shared", "data", "geo", "nl-gm342-vr25-2023.topo.json");

    @Autowired
    Boundaries boundaries;

    @Autowired
    JdbcClient database;

    @Test
    void draws_the_municipalities_of_a_file() {
        assumeTrue(Files.exists(FILE), "the recorded boundaries are not here: " + FILE.getFileName());
        new DemoOutlines(boundaries, FILE.toString()).fill();
        assertThat(database.sql("select count(distinct municipality) from maps.outline")
                        .query(Integer.class)
                        .single())
                .isEqualTo(342);
    }

    @Test
    void without_a_file_or_with_one_that_cannot_be_read_the_demo_starts() {
        assertThatCode(() -> new DemoOutlines(boundaries, "").fill()).doesNotThrowAnyException();
        assertThatCode(() -> new DemoOutlines(boundaries, "pom.xml").fill()).doesNotThrowAnyException();
        assertThatCode(() -> new DemoOutlines(boundaries, "absent.json").fill()).doesNotThrowAnyException();
    }
}
