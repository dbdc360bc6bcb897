// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.reports.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was saved once.
 *
 * @param answers each figure in it as it was when the block with it was written
 * @param author an account, by its id
 */
public record Version(
        int number,
        String title,
        @Nullable LocalDate knownOn,
        List<Written> blocks,
        Map<String, Answer> answers,
        String author,
        Instant madeAt,
        Act act) {
    public Version {
        blocks = List.copyOf(blocks);
        answers = Map.copyOf(answers);
    }

    /** How a version came to be. */
    public enum Act {
        CREATED,
        WRITTEN,
        RESTORED,
        /** The figures that changed were looked at and taken over. */
        CONFIRMED,
        ADOPTED
    }

    /**
     * The text of one block.
     *
     * @param mark stays the same while the block is changed and moved
     */
    public record Written(int mark, String text) {}

    public Optional<Written> find(int mark) {
        return blocks.stream().filter(block -> block.mark() == mark).findFirst();
    }

    /** Its blocks, to be changed; a new one gets the report's next number. */
    Draft draft(Report report) {
        return new Draft(blocks, report.nextMark());
    }

    /** The whole text, as one can write it in one go. */
    public String text() {
        return Markup.join(blocks.stream().map(Written::text).toList());
    }
}
