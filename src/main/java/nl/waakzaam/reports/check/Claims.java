// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-ZÀ-Ý])");
    private static final Pattern CLAUSE_END = Pattern.compile(
            "\\s*(?:;|,\\s+(?=(?:maar|terwijl|hoewel|ondanks|al |but|while|although|despite))|\\b(?:maar|terwijl|hoewel|ondanks dat|but|while|although)\\b)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_UNTIL = Pattern.compile(
            "((?:19|20)[0-9]{2})\\s*(?:–|-|tot en met|tot|t/m|en|to|until|and)\\s*((?:19|20)[0-9]{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE =
            Pattern.compile("(?:sinds|vanaf|na|since|from|after)\\s+((?:19|20)[0-9]{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    /** The same is said of something else. */
    private static final Pattern ALSO = Pattern.compile(
            "\\b(?:deze|dezelfde|die|this|the same)\\s+(?:dalende |stijgende )?(?:trend|ontwikkeling|lijn|daling|stijging|development)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Pattern, String> subjects = new LinkedHashMap<>();
    private final List<Expression> placed;
    private final int lastYear;

    Claims(Vocabulary words, List<Expression> placed, int year) {
        words.inText()
                .forEach((word, subject) ->
                        subjects.put(Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])"), subject));
        this.placed = placed;
        lastYear = year - 1;
    }

    /** That something went a way over a stretch. */
    record Claim(String sentence, Meant line, Stretch stretch, Direction direction) {}

    /** A clause with the figures asked in it. */
    private record Clause(String sentence, String words, List<Expression> asked) {}

    List<Claim> in(List<Inline> line) {
        var claims = new ArrayList<Claim>();
        var before = Optional.<Said>empty();
        for (var clause : clauses(line)) {
            var said = said(clause, before);
            said.ifPresent(one -> claims.addAll(claims(clause, one)));
            before = said.or(() -> Optional.empty()).isPresent() ? said : before;
        }
        return claims;
    }

    /** What a clause says: which way, of what, from when until when. */
    private record Said(Direction direction, List<Meant> lines, Optional<Stretch> stretch) {}

    private Optional<Said> said(Clause clause, Optional<Said> before) {
        var also = ALSO.matcher(clause.words()).find();
        var direction = Direction.in(clause.words()).or(() -> also ? before.map(Said::direction) : Optional.empty());
        var lines = lines(clause);
        var meant = lines.isEmpty() ? before.map(Said::lines).orElse(List.of()) : lines;
        var stretch =
                stretch(clause).or(() -> also || lines.isEmpty() ? before.flatMap(Said::stretch) : Optional.empty());
        return direction.filter(one -> !meant.isEmpty()).map(one -> new Said(one, meant, stretch));
    }

    private List<Claim> claims(Clause clause, Said said) {
        return said.lines().stream()
                .flatMap(line -> said.stretch().or(() -> placed(line)).stream()
                        .map(stretch -> new Claim(clause.sentence(), line, stretch, said.direction())))
                .toList();
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
                    lines.add(named(subject.getValue()));
                }
            }
        }
        return lines;
    }

    /** As the report shows it elsewhere; the country's registered crimes where it does not. */
    private Meant named(String subject) {
        return placed.stream()
                .filter(asked -> asked.subject().equals(subject))
                .map(Meant::of)
                .findFirst()
                .orElseGet(() -> new Meant("misdrijven", subject, "NL", Optional.empty()));
    }

    private Optional<Stretch> placed(Meant line) {
        return placed.stream()
                .filter(asked -> Meant.of(asked).equals(line))
                .flatMap(asked -> asked.stretch().stream())
                .findFirst();
    }

    private Optional<Stretch> stretch(Clause clause) {
        var compared = clause.asked().stream()
                .filter(asked -> asked.until().isPresent())
                .findFirst();
        if (compared.isPresent()) {
            return compared.map(Expression::whole);
        }
        var span = FROM_UNTIL.matcher(clause.words());
        if (span.find()) {
            return years(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        }
        var since = SINCE.matcher(clause.words());
        if (since.find()) {
            return sinceYear(Integer.parseInt(since.group(1)));
        }
        var year = YEAR.matcher(clause.words());
        return year.find()
                ? years(Integer.parseInt(year.group(1)) - 1, Integer.parseInt(year.group(1)))
                : Optional.empty();
    }

    /** Until where the report's own tables go, the year before its date otherwise. */
    private Optional<Stretch> sinceYear(int first) {
        var last = placed.stream()
                .map(Expression::last)
                .filter(period -> period.kind() == Period.Kind.YEAR)
                .mapToInt(Period::year)
                .max()
                .orElse(lastYear);
        return years(first, last);
    }

    private static Optional<Stretch> years(int first, int last) {
        return first < last ? Optional.of(Trends.stretch(Period.year(first), Period.year(last))) : Optional.empty();
    }

    /** The clauses of a line; a figure in it is a sign of its own, so that it is found back in its clause. */
    private static List<Clause> clauses(List<Inline> line) {
        var asked = new ArrayList<Expression>();
        var text = new StringBuilder();
        line.forEach(inline -> text.append(flat(inline, asked)));
        var clauses = new ArrayList<Clause>();
        for (var sentence : SENTENCE_END.split(text)) {
            for (var words : CLAUSE_END.split(sentence)) {
                clauses.add(new Clause(readable(sentence), words, askedIn(words, asked)));
            }
        }
        return clauses;
    }

    private static final int FIRST_SIGN = 0xE000;

    private static String flat(Inline inline, List<Expression> asked) {
        return switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Note note -> "";
            case Inline.Computed computed -> {
                asked.add(computed.expression());
                yield Character.toString(FIRST_SIGN + asked.size() - 1);
            }
        };
    }

    private static List<Expression> askedIn(String words, List<Expression> asked) {
        return words.chars()
                .filter(sign -> sign >= FIRST_SIGN && sign < FIRST_SIGN + asked.size())
                .mapToObj(sign -> asked.get(sign - FIRST_SIGN))
                .toList();
    }

    private static String readable(String sentence) {
        return sentence.replaceAll("[\\uE000-\\uF8FF]", "{…}").strip();
    }
}
