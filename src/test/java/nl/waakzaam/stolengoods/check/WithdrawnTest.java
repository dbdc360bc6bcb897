// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody can find out by asking around that a number once was registered. */
@ProductTest
class WithdrawnTest {
    private static final String REGISTERED = "PK9900567";
    private static final String WITHDRAWN = "PK9900564";

    @Autowired
    ApplicationContext product;

    @Autowired
    TheftCheck theftCheck;

    @Autowired
    StolenLookup lookup;

    private Register register;

    @BeforeEach
    void open() {
        register = new Register(product);
    }

    @Test
    void a_withdrawn_number_answers_as_one_never_registered_also_beside_one_that_is() {
        register.report(REGISTERED, Category.BICYCLE);
        var never = outcome(WITHDRAWN);
        var good = register.report(WITHDRAWN, Category.BICYCLE);
        assertThat(outcome(WITHDRAWN)).isEqualTo(Outcome.REGISTERED);
        register.bring(good, GoodState.WITHDRAWN);
        assertThat(lookup.resolve(List.of(WITHDRAWN))).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> lookup.near(WITHDRAWN, 0, 1).isEmpty());
        assertThat(outcome(WITHDRAWN)).isEqualTo(never);
    }

    private Outcome outcome(String number) {
        var typed = new CheckQuestion.Typed(IdentifierKind.UNKNOWN, number);
        return theftCheck.check(new CheckQuestion(null, null, List.of(typed))).outcome();
    }
}
