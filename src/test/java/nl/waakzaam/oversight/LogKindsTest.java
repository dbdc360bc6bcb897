// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.ui.ExtendedModelMap;

/** The privacy officer can search and read every kind of record that acts are about. */
@ProductTest
class LogKindsTest {
    @Autowired
    LogPages pages;

    @Autowired
    MessageSource texts;

    @ParameterizedTest
    @EnumSource
    void each_kind_can_be_searched_and_has_words_in_both_languages(ObjectKind kind) {
        var model = new ExtendedModelMap();
        pages.ask(model);
        assertThat(model).extracting("kinds").asList().contains(kind.inLog());
        var errors = new FormErrors();
        var form = new LogForm(kind.inLog(), "", "", "", "2026-11-01", "2026-11-30", "klacht");
        form.check(errors);
        assertThat(errors.isEmpty()).isTrue();
        assertThat(form.query(null).kind()).isEqualTo(kind);
        var key = "oversight.type." + kind.inLog();
        var words = Map.of(
                "nl", texts.getMessage(key, null, Locale.of("nl")), "en", texts.getMessage(key, null, Locale.ENGLISH));
        assertThat(words)
                .allSatisfy((language, text) -> assertThat(text).isNotBlank().isNotEqualTo(key));
    }

    @Test
    void refuses_a_kind_that_there_is_not() {
        var errors = new FormErrors();
        new LogForm("geheim", "", "", "", "2026-11-01", "2026-11-30", "klacht").check(errors);
        assertThat(errors.isEmpty()).isFalse();
    }
}
