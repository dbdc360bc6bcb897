// SPDX-License-Identifier: EUPL-1.2
/**
 * Figures drawn: one drawing for a page, a download and a paper, with the table beside it.
 */
@ApplicationModule(allowedDependencies = {"maps", "municipalities", "geo", "site", "platform", "access"})
@NullMarked
package nl.waakzaam.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
