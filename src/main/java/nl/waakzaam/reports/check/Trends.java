// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.series.Period;

/** Sentences that say falling where the figures rise, as a whole or in some year, or the other way round. */
final class Trends {
    private final Facts facts;
    private final Claims claims;
    private final Vocabulary words;
    private final Locale language;

    Trends(Facts facts, Vocabulary words, Manuscript manuscript, Locale language) {
        this.facts = facts;
        this.words = words;
        this.language = language;
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
        return change(claim, claim.stretch().from(), claim.stretch().until()).flatMap(whole -> {
            if (claim.direction().isAgainst(whole)) {
                return Optional.of(asAWhole(piece, claim, claim.direction().name(), whole));
            }
            return claim.amount()
                    .filter(amount -> !isInPoints(claim) && amount.isMoreThan(whole))
                    .map(amount -> asAWhole(piece, claim, amount.name(), whole))
                    .or(() -> inSomeYear(piece, claim));
        });
    }

    private Finding asAWhole(Piece piece, Claims.Claim claim, String said, double change) {
        return new Finding(Finding.Kind.CONTRADICTED, piece.mark(), claim.sentence(), wholeValues(claim, said, change));
    }

    /** Nothing when the years in which it went the other way are named beside it. */
    private Optional<Finding> inSomeYear(Piece piece, Claims.Claim claim) {
        var against = periodsAgainst(claim);
        if (!claim.everyYear() || against.isEmpty() || areNamed(against, claim)) {
            return Optional.empty();
        }
        var years = against.stream().map(period -> period.text(language)).collect(Collectors.joining(", "));
        return Optional.of(new Finding(
                Finding.Kind.NOT_EVERY_YEAR,
                piece.mark(),
                claim.sentence(),
                List.of(title(claim), claim.direction().name(), years)));
    }

    private static boolean areNamed(List<Period> against, Claims.Claim claim) {
        var named = Years.named(claim.around());
        return against.stream()
                .allMatch(period -> period.kind() == Period.Kind.YEAR
                        && !period.equals(claim.stretch().until())
                        && named.contains(period.year()));
    }

    private List<Object> wholeValues(Claims.Claim claim, String said, double change) {
        return List.of(
                title(claim),
                said,
                claim.stretch().from().text(language),
                claim.stretch().until().text(language),
                magnitude(claim, change));
    }

    /** By how much, as the sentence could say it. */
    private String magnitude(Claims.Claim claim, double change) {
        var number = Numbers.PERCENT.text(Math.abs(change), language);
        return isInPoints(claim) ? number.replace("%", " %-punt") : number;
    }

    private static boolean isInPoints(Claims.Claim claim) {
        return claim.line().measure().contains("percentage");
    }

    private String title(Claims.Claim claim) {
        return words.subjectTitle(claim.line().subject(), language);
    }

    /** The years in which it went the other way; of what stayed the same those say nothing. */
    private List<Period> periodsAgainst(Claims.Claim claim) {
        if (claim.direction() == Direction.STEADY) {
            return List.of();
        }
        var stretch = claim.stretch();
        return IntStream.rangeClosed(
                        stretch.from().ordinal() + 1, stretch.until().ordinal())
                .mapToObj(ordinal -> Period.at(stretch.from().kind(), ordinal))
                .filter(period -> change(claim, period.plus(-1), period)
                        .map(claim.direction()::isAgainst)
                        .orElse(false))
                .toList();
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
                isInPoints(claim) ? Kind.DIFFERENCE : Kind.DEVELOPMENT,
                Optional.of(claim.stretch())));
        return Optional.ofNullable(answer.value());
    }

    /** Which line is meant, whatever its periods. */
    record Meant(String measure, String subject, String area, Optional<String> dataset) {
        static Meant of(Expression asked) {
            return new Meant(asked.measure(), asked.subject(), asked.area(), asked.dataset());
        }
    }
}
