// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A detective keeps the ways in which to look at the list. */
@ProductTest
class SavedViewsTest {
    private static final Wanted TONIGHT =
            new Wanted("geheim", "-gevonden", 3, Map.of("binnen", "24", "wie", "MINE"), Wanted.Format.CSV);

    @Autowired
    SavedViews views;

    private final String account = "account:" + UUID.randomUUID();

    @Test
    void keeps_filters_and_order_for_the_own_account_and_not_the_word_that_was_searched_for() {
        views.save(account, "Vannacht", TONIGHT);

        assertThat(views.listOf(account)).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Vannacht");
            assertThat(view.wanted()).isEqualTo(new Wanted("", "-gevonden", 1, TONIGHT.filters(), Wanted.Format.CSV));
        });
        assertThat(views.listOf("account:" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_same_name_again_takes_the_place_of_the_first() {
        views.save(account, "Vannacht", TONIGHT);
        views.save(account, "Vannacht", Wanted.beginning());

        assertThat(views.listOf(account))
                .singleElement()
                .satisfies(view -> assertThat(view.filters()).isEmpty());
    }

    @Test
    void only_who_keeps_it_removes_it() {
        views.save(account, "Vannacht", TONIGHT);
        var id = views.listOf(account).getFirst().id();

        views.delete("account:" + UUID.randomUUID(), id);
        assertThat(views.listOf(account)).hasSize(1);
        views.delete(account, id);
        assertThat(views.listOf(account)).isEmpty();
    }

    @Test
    void refuses_no_name_a_long_one_and_one_view_too_many() {
        assertThatThrownBy(() -> views.save(account, null, TONIGHT)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> views.save(account, "x".repeat(SavedViews.LONGEST_NAME + 1), TONIGHT))
                .isInstanceOf(InvalidInput.class);
        for (int number = 1; number <= SavedViews.MOST; number++) {
            views.save(account, "Weergave " + number, TONIGHT);
        }
        views.save(account, "Weergave 1", Wanted.beginning());
        assertThatThrownBy(() -> views.save(account, "Nog een", TONIGHT)).isInstanceOf(InvalidInput.class);
    }
}
