// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import java.util.Optional;

/**
 * What one offence does in an area, in a few sentences.
 *
 * @param figure the last count, as 30.531
 * @param when the year of that count
 * @param sentences how it changed, each ending with a full stop
 * @param warning what one must know before believing it; often nothing
 * @param estimate what of it is an estimate, in a sentence; the figure itself bears a mark where it is one
 * @param mark that the figures are invented
 */
public record OffenceCard(
        String subject,
        String name,
        String figure,
        String when,
        boolean provisional,
        List<String> sentences,
        Optional<String> warning,
        Optional<String> estimate,
        Optional<Spark> spark,
        String source,
        Optional<String> mark) {}
