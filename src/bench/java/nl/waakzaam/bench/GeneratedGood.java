// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import nl.waakzaam.identifiers.IdentifierKind;

/** An invented stolen good with one number, as a police officer would have typed it. */
record GeneratedGood(GoodModel model, String number) {
    IdentifierKind kind() {
        return model.kind();
    }
}
