// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.identifiers.Reading;

/**
 * The answer to a theft check.
 *
 * @param findings what was found, surest first; empty for {@link Outcome#NOT_REGISTERED}
 * @param readings what each typed value was read as, in the order of the question, with hints for the typist
 */
public record CheckAnswer(Outcome outcome, List<Finding> findings, List<Reading> readings) {

    /** How the check came out; the Dutch names are those of the API. */
    public enum Outcome {
        REGISTERED("geregistreerd"),
        LOOKS_LIKE("lijkt-op-geregistreerd"),
        NOT_REGISTERED("niet-geregistreerd");

        private final String dutchName;

        Outcome(String dutchName) {
            this.dutchName = dutchName;
        }

        public String dutchName() {
            return dutchName;
        }

        public static Optional<Outcome> ofDutchName(String name) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.dutchName.equals(name))
                    .findFirst();
        }
    }
}
