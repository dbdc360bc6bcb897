// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The terms and sizes of footage.
 *
 * @param reminders how long before footage is written over, or an answer is due, its owner is reminded
 * @param largest the largest file that is taken
 * @param mostFiles how many files of one camera are taken
 * @param daysToConfirm within how many days what was demanded orally must be on paper (art. 126nda Sv)
 */
@ConfigurationProperties("waakzaam.footage")
record FootageTerms(
        @DefaultValue({"PT24H", "PT4H"}) List<Duration> reminders,
        @DefaultValue("50GB") DataSize largest,
        @DefaultValue("40") int mostFiles,
        @DefaultValue("3") int daysToConfirm) {}
