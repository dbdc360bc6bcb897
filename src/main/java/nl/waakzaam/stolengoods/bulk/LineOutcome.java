// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.Arrays;
import nl.waakzaam.stolengoods.check.CheckAnswer;

/**
 * What a line of a list came to.
 *
 * @param explanation in the language of whoever sent the list
 */
record LineOutcome(Result result, String explanation) {

    /** How it came out: as a single check does, or not at all. */
    enum Result {
        REGISTERED("geregistreerd"),
        LOOKS_LIKE("lijkt-op-geregistreerd"),
        NOT_REGISTERED("niet-geregistreerd"),
        NOT_CHECKED("niet-gecontroleerd");

        private final String dutchName;

        Result(String dutchName) {
            this.dutchName = dutchName;
        }

        /** The name in the API; texts stand under {@code bulk.result.NAME}. */
        String dutchName() {
            return dutchName;
        }

        static Result of(CheckAnswer.Outcome outcome) {
            return Arrays.stream(values())
                    .filter(result -> result.dutchName.equals(outcome.dutchName()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
