// SPDX-License-Identifier: EUPL-1.2
/**
 * The progress report (voortgangsrapportage): a document of text and live figures, and what is made of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "statistics",
            "charts",
            "documents",
            "municipalities",
            "site",
            "platform",
            "access",
            "accountability"
        })
@NullMarked
package nl.waakzaam.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
