// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

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
        String pagina) {}
