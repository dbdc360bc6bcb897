// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a list of figures shows of its rows, and what it hands over. */
class FigureListTest {
    private record Town(String name, String kind, OptionalDouble figure) {}

    private static final List<Town> TOWNS = List.of(
            new Town("Zwolle", "stad", OptionalDouble.of(5)),
            new Town("Ameland", "eiland", OptionalDouble.empty()),
            new Town("Súdwest-Fryslân", "streek", OptionalDouble.of(12)),
            new Town("Texel", "eiland", OptionalDouble.of(0.5)));

    private final FigureList<Town> list = new FigureList<>(
            "",
            "naam",
            Town::name,
            List.of(
                    FigureColumn.words("naam", "Naam", Town::name),
                    FigureColumn.number("cijfer", "Cijfer", town -> String.valueOf(town.figure()), Town::figure)),
            List.of(new FigureFilter<>("soort", "Soort", Map.of("eiland", "eilanden"), Town::kind)),
            List.of(
                    cell("naam", Town::name),
                    cell(
                            "cijfer",
                            town -> town.figure().isPresent() ? town.figure().getAsDouble() : null)));

    private final ListPlace place = ListPlace.of("plaatsen", "Plaatsen", "/plaatsen", Map.of("jaar", "2020"));

    @Test
    void is_in_its_usual_order_until_another_is_asked_that_it_has() {
        assertThat(names(Map.of())).containsExactly("Ameland", "Súdwest-Fryslân", "Texel", "Zwolle");
        assertThat(names(Map.of("volgorde", "-naam"))).startsWith("Zwolle");
        assertThat(names(Map.of("volgorde", "1; drop table"))).startsWith("Ameland");
    }

    @Test
    void what_has_no_figure_comes_last_either_way() {
        assertThat(names(Map.of("volgorde", "cijfer")))
                .containsExactly("Texel", "Zwolle", "Súdwest-Fryslân", "Ameland");
        assertThat(names(Map.of("volgorde", "-cijfer")))
                .containsExactly("Súdwest-Fryslân", "Zwolle", "Texel", "Ameland");
    }

    @Test
    void is_searched_without_capitals_and_accents_and_narrowed() {
        assertThat(names(Map.of("zoek", "sudwest-fryslan"))).containsExactly("Súdwest-Fryslân");
        assertThat(names(Map.of("soort", "eiland"))).containsExactly("Ameland", "Texel");
        assertThat(names(Map.of("soort", "eiland", "zoek", "x"))).containsExactly("Texel");
    }

    @Test
    void is_paged_by_25_and_past_its_last_page_shows_that_one() {
        var many = IntStream.range(0, 60)
                .mapToObj(number -> new Town("Dorp %02d".formatted(number), "dorp", OptionalDouble.of(number)))
                .toList();
        var last = list.show(many, list.asked(Map.of("pagina", "99")), place);
        assertThat(last.rows())
                .hasSize(10)
                .first()
                .satisfies(row -> assertThat(row.getFirst().text()).isEqualTo("Dorp 50"));
        assertThat(last.next()).isNull();
        assertThat(last.previous()).isEqualTo("/plaatsen?jaar=2020&pagina=2#plaatsen");
        assertThat(list.show(many, list.asked(Map.of("pagina", "-1")), place)
                        .asked()
                        .page())
                .isEqualTo(1);
    }

    @Test
    void each_address_keeps_what_was_asked_and_what_the_page_is_about() {
        var view = list.show(TOWNS, list.asked(Map.of("zoek", "e & l", "volgorde", "-cijfer")), place);
        assertThat(view.csv()).isEqualTo("/plaatsen/lijst.csv?jaar=2020&zoek=e+%26+l&volgorde=-cijfer");
        assertThat(view.ods()).startsWith("/plaatsen/lijst.ods?");
        assertThat(view.heads()).extracting(ListView.Head::sort).containsExactly("none", "descending");
        assertThat(view.heads())
                .extracting(ListView.Head::address)
                .containsExactly(
                        "/plaatsen?jaar=2020&zoek=e+%26+l#plaatsen",
                        "/plaatsen?jaar=2020&zoek=e+%26+l&volgorde=cijfer#plaatsen");
    }

    @Test
    void numbers_are_first_sorted_from_the_highest() {
        var view = list.show(TOWNS, list.asked(Map.of()), place);
        assertThat(view.heads().getLast().address()).contains("volgorde=-cijfer");
        assertThat(view.heads().getFirst().address()).contains("volgorde=-naam");
    }

    @Test
    void a_file_has_all_that_fits_in_the_order_that_was_asked() throws Exception {
        var answer = new MockHttpServletResponse();
        var asked = list.asked(Map.of("zoek", "e", "volgorde", "-naam", "pagina", "2"));
        list.answer(TOWNS, asked, "csv", "plaatsen", answer);
        assertThat(answer.getContentAsString().lines())
                .containsExactly(
                        "\"naam\",\"cijfer\"",
                        "\"Zwolle\",\"5.0\"",
                        "\"Texel\",\"0.5\"",
                        "\"Súdwest-Fryslân\",\"12.0\"",
                        "\"Ameland\",\"\"");
        assertThat(answer.getHeader("Content-Disposition")).contains("plaatsen.csv");
        var sheet = new MockHttpServletResponse();
        list.answer(TOWNS, asked, "ods", "plaatsen", sheet);
        assertThat(sheet.getContentType()).contains("opendocument.spreadsheet");
    }

    private List<String> names(Map<String, String> query) {
        return list.show(TOWNS, list.asked(query), place).rows().stream()
                .map(row -> row.getFirst().text())
                .toList();
    }
}
