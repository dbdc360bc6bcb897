// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Column MAKE = Column.sortable("merk", "x", "make %s");
    private static final ListPage<Long> LIST = new ListPage<>(
            "/lijst",
            "select id from good",
            (row, number) -> row.getLong(1),
            "-gewijzigd",
            List.of(MAKE, Column.sortable("gewijzigd", "x", "changed_at %s, id"), Column.plain("plaats", "x")),
            new Export<>("lijst.csv", List.of()));

    @Test
    void an_order_the_list_does_not_know_is_its_usual_one() {
        assertThat(LIST.ordered(new Wanted("", "id; drop table x", 1))).endsWith(" order by changed_at desc, id");
        assertThat(LIST.ordered(new Wanted("", "plaats", 1))).endsWith(" order by changed_at desc, id");
        assertThat(LIST.ordered(Wanted.beginning())).endsWith(" order by changed_at desc, id");
        assertThat(LIST.ordered(new Wanted("", "merk", 1))).endsWith(" order by make asc");
        assertThat(LIST.ordered(new Wanted("", "-merk", 1))).endsWith(" order by make desc");
    }

    @Test
    void a_column_turns_round_when_it_is_asked_again() {
        assertThat(listing("", 1, 3).sortedBy(MAKE)).isEqualTo("merk");
        assertThat(listing("merk", 1, 3).sortedBy(MAKE)).isEqualTo("-merk");
        assertThat(listing("-merk", 1, 3).sortedBy(MAKE)).isEqualTo("merk");
        assertThat(listing("-merk", 1, 3).order(MAKE)).isEqualTo("descending");
    }

    @Test
    void a_page_beyond_the_end_is_the_last_page() {
        assertThat(listing("", 9, 26).number()).isEqualTo(2);
        assertThat(listing("", 9, 0).number()).isEqualTo(1);
        assertThat(listing("", 999_999_999, Listing.MOST + 1).number()).isEqualTo(400);
    }

    @Test
    void a_list_longer_than_it_is_counted_says_so() {
        assertThat(listing("", 1, Listing.MOST).isMore()).isFalse();
        assertThat(listing("", 1, Listing.MOST + 1).isMore()).isTrue();
    }

    @Test
    void what_is_searched_holds_no_control_characters_and_is_bounded() {
        assertThat(new Wanted(" a\0b\n ", "", 0)).isEqualTo(new Wanted("a b", "", 1));
        assertThat(new Wanted("x".repeat(500), "", 1).search()).hasSize(100);
    }

    private static Listing<Long> listing(String order, int page, long total) {
        var wanted = new Wanted("", order, page);
        return new Listing<>(LIST, wanted, Listing.number(wanted, total), total, List.of());
    }
}
