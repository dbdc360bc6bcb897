// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    @Test
    void quotes_hold_separators_and_line_ends() throws IOException {
        assertThat(read("a,\"b,\nc\"\"d\",e\nf,g,h\n")).containsExactly("1 [a, b,\nc\"d, e]", "3 [f, g, h]");
    }

    @Test
    void a_quote_within_a_field_is_a_character() throws IOException {
        assertThat(read("scherm 6\" groot,x\n")).containsExactly("1 [scherm 6\" groot, x]");
    }

    @Test
    void a_stray_quote_costs_one_line() throws IOException {
        var lines = new StringBuilder("\"open,x\n");
        for (var number = 2; number <= 40; number++) {
            lines.append(number).append(",y\n");
        }
        assertThat(read(lines.toString()))
                .hasSize(40)
                .startsWith("1 null", "2 [2, y]")
                .endsWith("40 [40, y]");
    }

    @Test
    void an_empty_last_field_is_a_field() throws IOException {
        assertThat(read("a,b,\n\nc,d,e")).containsExactly("1 [a, b, ]", "3 [c, d, e]");
    }

    private static java.util.List<String> read(String text) throws IOException {
        var lines = new CsvLines(new BufferedReader(new StringReader(text)), ',');
        var found = new ArrayList<String>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            found.add(next.get().line() + " " + next.get().fields());
        }
        return found;
    }
}
