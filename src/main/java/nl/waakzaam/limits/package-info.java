// SPDX-License-Identifier: EUPL-1.2
/**
 * Keeps the register from being read empty: how many numbers a visitor, an account and an organisation may check, over
 * all nodes together; walking through a series; a question instead of a block for addresses that many people share.
 */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nl.waakzaam.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
