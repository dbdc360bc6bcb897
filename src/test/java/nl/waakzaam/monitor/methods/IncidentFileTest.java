// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.monitor.methods.IncidentList.Fault;
import org.junit.jupiter.api.Test;

class IncidentFileTest {
    private static IncidentList read(String text) {
        return IncidentFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String head, String line) {
        return head + "\n" + String.join("\n", Collections.nCopies(IncidentFile.FEWEST, line)) + "\n";
    }

    @Test
    void reads_metres_of_the_grid_and_dutch_dates_from_a_spreadsheet() {
        var list = read("\uFEFF" + lines("id;X;Y;Datum;soort", "7;136.000,5;456000;7-9-2021;fiets"));
        assertThat(list)
                .isEqualTo(new IncidentList.Read(Collections.nCopies(
                        IncidentFile.FEWEST, new Incident(new RdPoint(136_000.5, 456_000), LocalDate.of(2021, 9, 7)))));
    }

    @Test
    void reads_degrees_and_leaves_the_time_of_day_out() {
        var read = assertThat(read(lines("datum,lat,lon", "2021-09-07T23:10:00,52.15616056,5.38763889")))
                .asInstanceOf(type(IncidentList.Read.class))
                .actual();
        var first = read.incidents().getFirst();
        assertThat(first.day()).isEqualTo(LocalDate.of(2021, 9, 7));
        assertThat(first.place().x()).isEqualTo(155_000, within(150.0));
        assertThat(first.place().y()).isEqualTo(463_000, within(150.0));
    }

    @Test
    void tells_all_wrong_lines_at_once() {
        assertThat(read("""
                        x,y,datum
                        136000,456000,2021-09-07
                        136000,abc,2021-09-07
                        136000,456000,2021-02-30
                        136000
                        5.1,52.1,2021-09-07
                        136000,456000,"2021-09-07
                        136000,456000,2021-09-08
                        """))
                .isEqualTo(new IncidentList.Faulty(java.util.List.of(
                        new Fault(3, "methods.knox.line.metres"),
                        new Fault(4, "methods.knox.line.day"),
                        new Fault(5, "methods.knox.line.short"),
                        new Fault(6, "methods.knox.line.metres"),
                        new Fault(7, "methods.knox.line.short"))));
    }

    @Test
    void a_day_that_nobody_lives_to_see_is_no_day() {
        assertThat(read("""
                        x,y,datum
                        136000,456000,1-1-+999999999
                        136000,456000,0021-09-07
                        136000,456000,9021-09-07
                        """))
                .isEqualTo(new IncidentList.Faulty(java.util.List.of(
                        new Fault(2, "methods.knox.line.day"),
                        new Fault(3, "methods.knox.line.day"),
                        new Fault(4, "methods.knox.line.day"))));
    }

    @Test
    void refuses_a_list_without_the_columns_in_other_letters_too_short_or_too_long() {
        assertThat(read("a,b,c\n1,2,3\n")).isEqualTo(new IncidentList.Unreadable("methods.knox.file.columns"));
        assertThat(read("")).isEqualTo(new IncidentList.Unreadable("methods.knox.file.columns"));
        assertThat(IncidentFile.read(new byte[] {'x', (byte) 0xE9}))
                .isEqualTo(new IncidentList.Unreadable("methods.knox.file.letters"));
        assertThat(read("x,y,datum\n136000,456000,2021-09-07\n"))
                .isEqualTo(new IncidentList.Unreadable("methods.knox.file.few", IncidentFile.FEWEST));
        var tooLong = IntStream.rangeClosed(0, IncidentFile.MOST)
                .mapToObj(line -> "136000,456000,2021-09-07")
                .collect(Collectors.joining("\n", "x,y,datum\n", ""));
        assertThat(read(tooLong)).isEqualTo(new IncidentList.Unreadable("methods.knox.file.many", IncidentFile.MOST));
    }
}
