// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.Hint;
import nl.waakzaam.identifiers.Reading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an answer into words, Dutch or English. */
@Component
public class CheckWords {
    private final MessageSource messages;
    private final Map<Explained, String> explanations = new ConcurrentHashMap<>();

    /** To look through all texts each time costs as much as to read the number. */
    private record Explained(CheckAnswer.Outcome outcome, Locale language) {}

    CheckWords(MessageSource messages) {
        this.messages = messages;
    }

    CheckJson.Answer answer(CheckAnswer answer, Instant time, Locale language) {
        return new CheckJson.Answer(
                time,
                answer.outcome().dutchName(),
                explained(answer.outcome(), language),
                hints(answer, language),
                answer.findings().stream().map(CheckWords::match).toList());
    }

    /** The whole answer in one text, as for a cell of a list: what was found, what it means, what to look at again. */
    public String inOneText(CheckAnswer answer, Locale language) {
        var texts = new ArrayList<String>();
        texts.add(explained(answer.outcome(), language));
        answer.findings().stream()
                .filter(Finding.Same.class::isInstance)
                .map(same -> good((Finding.Same) same, language))
                .distinct()
                .forEach(texts::add);
        hints(answer, language).stream().map(CheckJson.Hint::tekst).distinct().forEach(texts::add);
        return String.join(" ", texts);
    }

    /** What the good is: whoever has the whole number may know. */
    private String good(Finding.Same same, Locale language) {
        var facts = Stream.of(text("category." + same.category(), language), same.make(), same.colour())
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(", "));
        return text("check.good", language, facts);
    }

    private static CheckJson.Match match(Finding finding) {
        var identifier = finding.identifier() + 1;
        return switch (finding) {
            case Finding.Same same ->
                new CheckJson.Match("gelijk", same.category(), same.make(), same.colour(), identifier, List.of());
            case Finding.Doubtful doubtful -> new CheckJson.Match("gelijkend", null, null, null, identifier, List.of());
            case Finding.Near near -> new CheckJson.Match("gelijkend", null, null, null, identifier, near.positions());
        };
    }

    /** What the typist may look at again: of each reading, and of each finding that is not sure. */
    List<CheckJson.Hint> hints(CheckAnswer answer, Locale language) {
        var hints = new ArrayList<CheckJson.Hint>();
        for (int i = 0; i < answer.readings().size(); i++) {
            hintsOf(answer.readings().get(i), i + 1, language, hints);
        }
        for (var finding : answer.findings()) {
            switch (finding) {
                case Finding.Same same -> {}
                case Finding.Doubtful doubtful ->
                    hints.add(hint(doubtful, "check.doubt." + doubtful.doubt().name(), List.of(), language));
                case Finding.Near near -> hints.add(hint(near, "check.near", near.positions(), language));
            }
        }
        return List.copyOf(hints);
    }

    private void hintsOf(Reading reading, int identifier, Locale language, List<CheckJson.Hint> hints) {
        switch (reading) {
            case Reading.NoNumber none ->
                hints.add(new CheckJson.Hint(
                        identifier, text("reading." + none.reason().name(), language), List.of()));
            case Reading.Number number ->
                number.hints()
                        .forEach(hint -> hints.add(new CheckJson.Hint(
                                identifier,
                                text(textKey(hint), language, listed(hint.positions(), language)),
                                hint.positions())));
        }
    }

    private static String textKey(Hint hint) {
        return "hint." + hint.problem().name() + (hint.positions().isEmpty() ? "" : ".positions");
    }

    private CheckJson.Hint hint(Finding finding, String key, List<Integer> positions, Locale language) {
        return new CheckJson.Hint(
                finding.identifier() + 1, text(key, language, listed(positions, language)), positions);
    }

    private String listed(List<Integer> positions, Locale language) {
        if (positions.size() < 2) {
            return positions.isEmpty() ? "" : positions.getFirst().toString();
        }
        var first = positions.subList(0, positions.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return first + " " + text("check.and", language) + " " + positions.getLast();
    }

    private String explained(CheckAnswer.Outcome outcome, Locale language) {
        return explanations.computeIfAbsent(
                new Explained(outcome, language), said -> text("check.explained." + outcome.dutchName(), language));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
