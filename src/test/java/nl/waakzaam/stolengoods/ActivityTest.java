// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActivityTest {
    @Test
    void has_one_form_of_name() {
        assertThat(Activity.WORN_SEARCH_DEALER.inLog()).isEqualTo("stolengoods.worn-search-dealer");
        assertThat(Activity.values())
                .allSatisfy(activity -> assertThat(activity.inLog()).matches("stolengoods\\.[a-z-]+"));
    }

    @Test
    void a_change_is_one_of_the_known_activities() {
        assertThatThrownBy(() -> new Change("account:1", "web", "whatever", Instant.EPOCH, "ground"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
