// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long goods stay in the register.
 *
 * @param sought from the first entry of a good that is still sought: five years of use (art. 8 lid 6 Wpg) and five more
 *     under restriction (art. 14 lid 1 Wpg)
 * @param closed from the day it was recovered, returned or withdrawn: no longer needed, kept for accountability only
 *     (art. 14 lid 1 Wpg)
 */
@ConfigurationProperties("waakzaam.stolen-goods.retention")
record RetentionTerms(
        @DefaultValue("P10Y") Period sought,
        @DefaultValue("P5Y") Period closed) {}
