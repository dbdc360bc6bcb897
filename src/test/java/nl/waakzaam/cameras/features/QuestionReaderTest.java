// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {
    private static final TypedQuestion NOTHING = new TypedQuestion(null, null, null, null, null, null);

    @Test
    void nothing_asked_is_the_first_page_of_everything() {
        var question = QuestionReader.items(Set.of(), NOTHING);
        assertThat(question).isEqualTo(new Question(Crs.CRS84, null, AskedTime.ANY, 100, "", NOTHING));
    }

    @Test
    void more_than_a_page_holds_is_a_whole_page() {
        assertThat(limit("5000").limit()).isEqualTo(1000);
        assertThat(limit("1").limit()).isEqualTo(1);
    }

    @Test
    void names_all_that_is_wrong_at_once_and_repeats_none_of_it() {
        var typed = new TypedQuestion("0", "1,2", "EPSG:4326", "rd", "gisteren", "' or 1");
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> QuestionReader.items(Set.of("limit", "geheim"), typed));
        assertThat(refused.faults())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder("", "bbox-crs", "crs", "bbox", "datetime", "limit", "na");
        assertThat(refused.faults().toString()).doesNotContain("geheim", "gisteren", "4326");
    }

    @Test
    void a_landing_page_knows_no_parameters() {
        QuestionReader.nothing(Set.of());
        assertThatThrownBy(() -> QuestionReader.nothing(Set.of("f"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_feature_knows_its_system_only() {
        assertThat(QuestionReader.feature(Set.of("crs"), Crs.RD_NEW.uri())).isEqualTo(Crs.RD_NEW);
        assertThatThrownBy(() -> QuestionReader.feature(Set.of("bbox"), null)).isInstanceOf(InvalidInput.class);
    }

    private static Question limit(@Nullable String limit) {
        return QuestionReader.items(Set.of("limit"), new TypedQuestion(limit, null, null, null, null, null));
    }
}
