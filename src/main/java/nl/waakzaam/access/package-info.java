// SPDX-License-Identifier: EUPL-1.2
/**
 * Who may do what, for which organisation and area: accounts, roles, log-in, machine clients, tables of rights (BIO2 5.15
 * to 5.18).
 */
@ApplicationModule(allowedDependencies = {"accountability", "site", "platform", "municipalities"})
@NullMarked
package nl.waakzaam.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
