// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waakzaam.reports.markup.Block;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.reports.markup.Markup.Read;

/**
 * A report as it is written, read block by block.
 *
 * @param date the day it bears
 * @param knownOn the day whose state of knowledge its figures are
 */
public record Manuscript(
        String title, String subtitle, Locale language, LocalDate date, LocalDate knownOn, List<Piece> pieces) {
    /**
     * One block with the number by which comments and links find it back.
     *
     * @param mark stays the same while the block is changed and moved
     * @param text as it was typed
     */
    public record Piece(int mark, String text, Read read) {
        public static Piece of(int mark, String text, Markup markup) {
            return new Piece(mark, text, markup.read(text));
        }

        public List<Expression> expressions() {
            return read.block().map(Block::expressions).orElse(List.of());
        }

        public List<Fault> faults() {
            return read.faults();
        }
    }

    public Manuscript {
        pieces = List.copyOf(pieces);
    }

    /** Every figure that is asked for. */
    public Stream<Expression> expressions() {
        return pieces.stream().flatMap(piece -> piece.expressions().stream());
    }
}
