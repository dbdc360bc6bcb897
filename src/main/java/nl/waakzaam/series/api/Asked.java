// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The query of an address as it came; empty is not asked. */
record Asked(
        String tabel,
        String maat,
        List<String> onderwerp,
        List<String> gebied,
        String soortPeriode,
        String vanaf,
        String tot,
        String bekendOp,
        String pagina) {
    /** What can be asked by. */
    static final List<String> NAMES = Arrays.stream(Asked.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
}
