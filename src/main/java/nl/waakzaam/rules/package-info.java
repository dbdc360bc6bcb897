// SPDX-License-Identifier: EUPL-1.2
/**
 * What applies to dealers in second-hand goods in a municipality on a date, and by which article: the national law, the
 * by-law of the municipality, the policy of the police unit (art. 437 to 437ter Sr; art. 28 to 30 Wet algemene regels
 * herindeling). Holding clocks count by it, with the working days of art. 3 Algemene termijnenwet.
 */
@ApplicationModule(
        allowedDependencies = {"stolengoods", "municipalities", "access", "accountability", "site", "platform"})
@NullMarked
package nl.waakzaam.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
