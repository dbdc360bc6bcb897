// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Numbers;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Block;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.Expression.Stretch;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.series.Period;

/** Sentences that say falling where the figures rise, as a whole or in some year, or the other way round. */
final class Trends {
    private final Facts facts;
    private final Claims claims;
    private final Vocabulary words;
    private final Manuscript manuscript;

    Trends(Facts facts, Vocabulary words, Manuscript manuscript) {
        this.facts = facts;
        this.words = words;
        this.manuscript = manuscript;
        claims = new Claims(words, placed(manuscript), manuscript.date().getYear());
    }

    /** The stretch of each subject's first table or chart, for sentences that name no years. */
    private static List<Expression> placed(Manuscript manuscript) {
        return manuscript.pieces().stream()
                .flatMap(piece -> piece.read().block().stream())
                .filter(block -> block instanceof Block.PlacedTable || block instanceof Block.PlacedChart)
                .flatMap(block -> block.expressions().stream())
                .filter(asked -> asked.stretch().isPresent())
                .toList();
    }

    List<Finding> in(Piece piece) {
        Set<Finding> found = new LinkedHashSet<>();
        piece.read().block().stream()
                .filter(block -> !(block instanceof Block.Heading))
                .flatMap(Block::lines)
                .flatMap(line -> claims.in(line).stream())
                .forEach(claim -> contradiction(piece, claim).ifPresent(found::add));
        return new ArrayList<>(found);
    }

    private Optional<Finding> contradiction(Piece piece, Claims.Claim claim) {
        var whole = change(claim, claim.stretch().from(), claim.stretch().until());
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        var against = periodsAgainst(claim);
        var isWhole = claim.direction().isAgainst(whole.get());
        if (!isWhole && against.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                isWhole ? Finding.Kind.CONTRADICTED : Finding.Kind.NOT_EVERY_YEAR,
                piece.mark(),
                claim.sentence(),
                isWhole
                        ? wholeValues(claim, whole.get())
                        : List.of(title(claim), claim.direction().name(), against)));
    }

    private List<Object> wholeValues(Claims.Claim claim, double change) {
        return List.of(
                title(claim),
                claim.direction().name(),
                claim.stretch().from().text(manuscript.language()),
                claim.stretch().until().text(manuscript.language()),
                magnitude(claim, change));
    }

    /** By how much, as the sentence could say it. */
    private String magnitude(Claims.Claim claim, double change) {
        var number = Numbers.PERCENT.text(Math.abs(change), manuscript.language());
        return claim.line().measure().contains("percentage") ? number.replace("%", " %-punt") : number;
    }

    private String title(Claims.Claim claim) {
        return words.subjectTitle(claim.line().subject(), manuscript.language());
    }

    /** The years in which it went the other way, with by how much; empty text when none. */
    private String periodsAgainst(Claims.Claim claim) {
        var stretch = claim.stretch();
        return IntStream.rangeClosed(
                        stretch.from().ordinal() + 1, stretch.until().ordinal())
                .mapToObj(ordinal -> Period.at(stretch.from().kind(), ordinal))
                .filter(period -> change(claim, period.plus(-1), period)
                        .map(claim.direction()::isAgainst)
                        .orElse(false))
                .map(period -> period.text(manuscript.language()))
                .collect(Collectors.joining(", "));
    }

    private Optional<Double> change(Claims.Claim claim, Period from, Period until) {
        var line = claim.line();
        var answer = facts.answer(new Expression(
                line.measure(),
                line.subject(),
                line.area(),
                line.dataset(),
                from,
                Optional.of(until),
                line.measure().contains("percentage") ? Kind.DIFFERENCE : Kind.DEVELOPMENT,
                Optional.of(claim.stretch())));
        return Optional.ofNullable(answer.value());
    }

    /** Which line is meant, whatever its periods. */
    record Meant(String measure, String subject, String area, Optional<String> dataset) {
        static Meant of(Expression asked) {
            return new Meant(asked.measure(), asked.subject(), asked.area(), asked.dataset());
        }
    }

    static Stretch stretch(Period from, Period until) {
        return new Stretch(from, until);
    }
}
