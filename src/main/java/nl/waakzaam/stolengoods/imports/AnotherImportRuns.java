// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/** One import runs at a time; a second one stops before it wrote anything. */
public final class AnotherImportRuns extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnotherImportRuns() {
        super("Er wordt al een bestand ingelezen. Wacht tot dat klaar is.");
    }
}
