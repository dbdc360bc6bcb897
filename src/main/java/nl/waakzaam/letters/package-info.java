// SPDX-License-Identifier: EUPL-1.2
/**
 * Letters of municipalities: their texts in time, approved by two people, with what the law wants in each decision (art.
 * 3:45 Awb); letters as tagged PDF, by mail or on paper, and the proof that they were sent (art. 3:41 Awb).
 */
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "notices",
            "documents",
            "sealing",
            "stolengoods",
            "municipalities",
            "access",
            "accountability",
            "site"
        })
@NullMarked
package nl.waakzaam.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
