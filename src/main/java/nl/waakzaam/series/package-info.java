// SPDX-License-Identifier: EUPL-1.2
/**
 * The figures: where each comes from, of which day, what it means, and what was known when. Crime, targets, inhabitants,
 * and what the product itself counts.
 */
@ApplicationModule(
        allowedDependencies = {"municipalities", "site", "platform", "access", "accountability", "statistics", "limits"
        })
@NullMarked
package nl.waakzaam.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
