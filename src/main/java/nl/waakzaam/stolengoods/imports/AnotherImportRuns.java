// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/** The same file is being imported twice at the same time; the second one stops. */
public final class AnotherImportRuns extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnotherImportRuns() {
        super("Dit bestand wordt al ingelezen. Wacht tot dat klaar is.");
    }
}
