// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.nio.file.Path;
import java.util.List;

/** How an import ended. */
public sealed interface ImportOutcome {
    ImportCounts counts();

    /** Where the wrong lines stand; the file has a header only when there are none. */
    Path report();

    /** All is in. */
    record Done(ImportCounts counts, Path report) implements ImportOutcome {}

    /** All lines are in, but nothing was withdrawn: so much is absent that a person must say that it is right. */
    record WithdrawalRefused(ImportCounts counts, Path report, List<String> reasons) implements ImportOutcome {}
}
