// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.List;

/**
 * What became of an entry.
 *
 * @param nummers of the goods in the register
 * @param fouten what is wrong, by the fields of the form
 */
record Outcome(State uitkomst, List<String> nummers, List<Fault> fouten) {
    enum State {
        /** It stands in the register. */
        geregistreerd,
        /** Something is wrong; it stays with who entered it. */
        geweigerd,
        /** It waits for the owner. */
        quarantaine,
        /** It is of a colleague who can send it. */
        wacht
    }

    record Fault(String veld, String detail) {}

    static Outcome of(State state) {
        return new Outcome(state, List.of(), List.of());
    }

    static Outcome registered(List<String> numbers) {
        return new Outcome(State.geregistreerd, numbers, List.of());
    }

    static Outcome refused(List<Fault> faults) {
        return new Outcome(State.geweigerd, List.of(), faults);
    }
}
