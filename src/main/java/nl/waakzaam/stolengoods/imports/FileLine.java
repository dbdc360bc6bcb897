// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.List;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import org.jspecify.annotations.Nullable;

/** What one record of an import file comes to. */
sealed interface FileLine {
    /** Where it stands: the number of its first line, counted from 1. */
    long line();

    /** A good that can be stored. */
    record Right(long line, GoodVersion good) implements FileLine {}

    /**
     * A line that cannot.
     *
     * @param name the good it is about, where that can be told: it is not absent from the delivery
     */
    record Wrong(long line, @Nullable SourceName name, List<Fault> faults) implements FileLine {}
}
