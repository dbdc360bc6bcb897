// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartFileTest {
    private static final String HEAD = "whole,part,share,since,until\n";

    @Test
    void reads_splits_and_what_lay_where() throws IOException {
        var file = read("GM0824,GM0788,0.40,2021-01-01,\nVR18,GM0545 ,1,1986-01-01,2019-01-01\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.parts())
                .containsExactly(
                        new Part("GM0824", "GM0788", 0.4, LocalDate.of(2021, 1, 1), null),
                        new Part("VR18", "GM0545", 1, LocalDate.of(1986, 1, 1), LocalDate.of(2019, 1, 1)));
    }

    @Test
    void tells_all_that_is_wrong_with_the_line_where_it_is() throws IOException {
        var file = read("""
                Utrecht,GM0788,1.5,gisteren,
                GM0824,VR09,1,2021-01-01,
                GM0824,GM0824,1,2021-01-01,
                VR18,GM0545,0.5,2010-01-01,
                VR18,GM0545,1,2010-01-01,2009-01-01
                """);
        assertThat(file.parts()).isEmpty();
        assertThat(file.errors())
                .containsExactly(
                        "line 2: whole is no code of an area that can be here: Utrecht",
                        "line 2: share is a number above 0 and at most 1, with at most five decimals",
                        "line 2: since is a day as 2021-01-01",
                        "line 3: a part is a municipality, as GM0344",
                        "line 4: nothing is a part of itself",
                        "line 5: a municipality lies in VR18 with all of it: share 1",
                        "line 6: until is the first day that it no longer holds, so later than since");
    }

    @Test
    void tells_which_columns_are_not_there() throws IOException {
        assertThat(PartFile.read(new StringReader("whole,part\nGM0824,GM0788\n"))
                        .errors())
                .containsExactly("line 2: there is no column share, since, until");
    }

    private static PartFile read(String lines) throws IOException {
        return PartFile.read(new StringReader(HEAD + lines));
    }
}
