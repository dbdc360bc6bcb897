// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import org.springframework.context.ApplicationContext;

/** What the clock does to owners. */
public final class TestYears {
    private TestYears() {}

    public static void round(ApplicationContext product) {
        product.getBean(YearlyQuestions.class).round();
    }
}
