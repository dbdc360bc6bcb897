// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProductTest
class FailureAnswersTest {
    @Autowired
    FailureAnswers answers;

    @Test
    void an_answer_under_way_breaks_off_without_a_word_of_what_was_typed() {
        var response = new MockHttpServletResponse();
        response.setCommitted(true);
        assertThatThrownBy(() -> answers.resolveException(
                        new MockHttpServletRequest(), response, null, new IllegalStateException("typed")))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void who_waits_in_vain_for_a_colleague_is_asked_to_come_back() {
        var inVain = new UncategorizedSQLException("", null, new SQLException("lock timeout", "55P03"));
        assertThat(Failure.of(inVain).status()).isEqualTo(503);
    }
}
