// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a municipality words a part of its letters: words, and names between braces that are filled in. There are no
 * conditions and no sums in it, and what is filled in is never read again.
 *
 * @param subject empty where the part has none
 * @param body paragraphs stand apart by an empty line
 */
public record Wording(String subject, String body) {
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4_000;
    private static final Pattern NAME = Pattern.compile("\\{([^{}\\n]*)}");

    /** The names between braces, as they were written. */
    public Set<String> names() {
        return Stream.of(subject, body)
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names that this part does not know. */
    public List<String> unknownTo(Part part) {
        return names().stream()
                .filter(name -> Placeholder.ofCode(name)
                        .filter(part.allowed()::contains)
                        .isEmpty())
                .toList();
    }

    /** What this part cannot do without and is not there. */
    public List<Placeholder> missingFor(Part part) {
        var names = names();
        return part.required().stream()
                .filter(one -> !names.contains(one.code()))
                .sorted()
                .toList();
    }

    /** Whether a brace was opened and not closed, or the other way round. */
    public boolean hasLooseBrace() {
        return Stream.of(subject, body)
                .map(text -> NAME.matcher(text).replaceAll(""))
                .anyMatch(rest -> rest.contains("{") || rest.contains("}"));
    }

    /** With the names filled in. */
    Wording filled(Function<Placeholder, String> values) {
        Function<MatchResult, String> value = found -> Matcher.quoteReplacement(
                Placeholder.ofCode(found.group(1)).map(values).orElseThrow());
        return new Wording(
                NAME.matcher(subject).replaceAll(value), NAME.matcher(body).replaceAll(value));
    }

    /** The paragraphs, each with its lines. */
    public List<List<String>> paragraphs() {
        return Stream.of(body.split("\n\\s*\n"))
                .map(paragraph -> paragraph.lines().map(String::strip).toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
    }
}
