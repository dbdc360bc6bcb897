// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.waakzaam.reports.check.Trends.Meant;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Expression.Stretch;
import nl.waakzaam.reports.markup.Inline;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.series.Period;

/**
 * What sentences say of which way something went: of the subjects they name, in words or as a figure, over the years they
 * name, or those of the table in the report. What a clause does not name it takes from the one before.
 */
final class Claims {
    /** The same is said of something else. */
    private static final Pattern ALSO = Pattern.compile(
            "\\b(?:deze|dezelfde|die|this|the same)\\s+(?:dalende |stijgende )?(?:trend|ontwikkeling|lijn|daling|stijging|development)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Pattern, String> subjects = new LinkedHashMap<>();
    private final List<Expression> placed;
    private final Years years;

    Claims(Vocabulary words, List<Expression> placed, int year) {
        words.inText()
                .forEach((word, subject) ->
                        subjects.put(Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])"), subject));
        this.placed = placed;
        years = new Years(lastOf(placed).orElse(year - 1));
    }

    /** Until where the report's own tables go. */
    private static OptionalInt lastOf(List<Expression> placed) {
        return placed.stream()
                .map(Expression::last)
                .filter(period -> period.kind() == Period.Kind.YEAR)
                .mapToInt(Period::year)
                .max();
    }

    /**
     * That something went a way over a stretch.
     *
     * @param around all that stands in the same paragraph or item
     * @param everyYear whether it is said of each year between, too
     */
    record Claim(
            String sentence,
            String around,
            Meant line,
            Stretch stretch,
            Direction direction,
            Optional<Amount> amount,
            boolean everyYear) {}

    List<Claim> in(List<Inline> line) {
        var claims = new ArrayList<Claim>();
        var before = Optional.<Said>empty();
        for (var clause : Clause.of(line)) {
            var said = isElse(clause) ? Optional.<Said>empty() : said(clause, before);
            said.ifPresent(one -> claims.addAll(claims(clause, one)));
            before = said.isPresent() || isElse(clause) ? said : before;
        }
        return claims;
    }

    /** What a clause says: which way, of what, from when until when. */
    private record Said(String sentence, Direction direction, List<Meant> lines, Optional<Stretch> stretch) {}

    private static boolean isElse(Clause clause) {
        return clause.compared().isEmpty() && (Scope.isElse(clause.words()) || Years.isBackwards(clause.words()));
    }

    private Optional<Said> said(Clause clause, Optional<Said> before) {
        var also = ALSO.matcher(clause.words()).find();
        var direction = Direction.in(clause.words()).or(() -> also ? before.map(Said::direction) : Optional.empty());
        var lines = lines(clause);
        var meant = lines.isEmpty() ? before.map(Said::lines).orElse(List.of()) : lines;
        var stretch = stretch(clause)
                .or(() -> before.filter(
                                one -> also || lines.isEmpty() || one.sentence().equals(clause.sentence()))
                        .flatMap(Said::stretch));
        return direction.filter(one -> !meant.isEmpty()).map(one -> new Said(clause.sentence(), one, meant, stretch));
    }

    private List<Claim> claims(Clause clause, Said said) {
        return said.lines().stream()
                .flatMap(line -> said.stretch().or(() -> placed(line)).stream()
                        .map(stretch -> claim(clause, line, stretch, said.direction())))
                .toList();
    }

    private static Claim claim(Clause clause, Meant line, Stretch stretch, Direction direction) {
        return new Claim(
                clause.sentence(),
                clause.around(),
                line,
                stretch,
                direction,
                Amount.in(clause.words()),
                clause.isOfEveryYear());
    }

    /** The lines of the figures in the clause and of the subjects it names. */
    private List<Meant> lines(Clause clause) {
        var lines = new ArrayList<Meant>();
        clause.asked().stream().map(Meant::of).distinct().forEach(lines::add);
        var text = clause.words().toLowerCase(Locale.ROOT);
        for (var subject : subjects.entrySet()) {
            var matcher = subject.getKey().matcher(text);
            if (matcher.find()) {
                text = matcher.replaceAll(" ");
                if (lines.stream().noneMatch(line -> line.subject().equals(subject.getValue()))) {
                    lines.add(named(subject.getValue(), Scope.measure(clause.words())));
                }
            }
        }
        return lines;
    }

    /** As the report shows it elsewhere; the country where it does not. */
    private Meant named(String subject, String measure) {
        return placed.stream()
                .filter(asked ->
                        asked.subject().equals(subject) && asked.measure().equals(measure))
                .map(Meant::of)
                .findFirst()
                .orElseGet(() -> new Meant(measure, subject, "NL", Optional.empty()));
    }

    private Optional<Stretch> placed(Meant line) {
        return placed.stream()
                .filter(asked -> Meant.of(asked).equals(line))
                .flatMap(asked -> asked.stretch().stream())
                .findFirst();
    }

    private Optional<Stretch> stretch(Clause clause) {
        return clause.compared().map(Expression::whole).or(() -> years.in(clause.words()));
    }
}
