// SPDX-License-Identifier: EUPL-1.2
/**
 * Mail to people: queued in the transaction of the act it tells of, sent later, tried again, or given up and reported. In
 * the demo it goes to a folder that can be read in the browser.
 */
@ApplicationModule(allowedDependencies = {"access", "accountability", "site", "platform"})
@NullMarked
package nl.waakzaam.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
