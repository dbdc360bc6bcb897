// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void no_value_is_taken_for_a_formula(String value) {
        assertThat(Csv.text(csv -> csv.row(value))).startsWith("\"'" + value);
    }

    @Test
    void no_separator_begins_a_cell_of_its_own() {
        assertThat(Csv.text(csv -> csv.row("a;=1", "b,=1", "c\"=1", null)))
                .isEqualTo("\"a;=1\",\"b,=1\",\"c\"\"=1\",\"\"\r\n");
    }

    @Test
    void an_ordinary_value_stays_as_it_is() {
        assertThat(Csv.text(csv -> csv.row("Gazelle", 12))).isEqualTo("\"Gazelle\",\"12\"\r\n");
    }
}
