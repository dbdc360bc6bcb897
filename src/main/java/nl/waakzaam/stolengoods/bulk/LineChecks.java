// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.limits.SeriesQuota;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.NumbersChecked;
import nl.waakzaam.stolengoods.bulk.LineOutcome.Result;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckWords;
import nl.waakzaam.stolengoods.check.MeantNumbers;
import nl.waakzaam.stolengoods.check.TheftCheck;
import nl.waakzaam.stolengoods.imports.CategoryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks lines of a list, many at once: what can be asked is asked in one go, what cannot says why. */
@Component
class LineChecks {
    static final int LONGEST_NUMBER = 200;

    private final TheftCheck theftCheck;
    private final SeriesQuota quota;
    private final CheckWords words;
    private final MessageSource texts;
    private final KnownActors actors;
    private final ApplicationEventPublisher events;

    LineChecks(
            TheftCheck theftCheck,
            SeriesQuota quota,
            CheckWords words,
            MessageSource texts,
            KnownActors actors,
            ApplicationEventPublisher events) {
        this.theftCheck = theftCheck;
        this.quota = quota;
        this.words = words;
        this.texts = texts;
        this.actors = actors;
        this.events = events;
    }

    /** What a line asks, or why it asks nothing. */
    private sealed interface Line {
        record Asked(TheftCheck.Read read) implements Line {}

        record Unasked(String textKey) implements Line {}
    }

    /** The outcome of each line, in their order. */
    List<LineOutcome> check(BulkCheck list, Columns columns, List<List<Cell>> lines) {
        var language = list.language();
        var asked = lines.stream()
                .map(line -> line(list.organisation(), columns, line))
                .toList();
        var reads = asked.stream()
                .filter(Line.Asked.class::isInstance)
                .map(line -> ((Line.Asked) line).read())
                .toList();
        announce(list, reads);
        var answers = theftCheck.checkAll(reads).iterator();
        return asked.stream()
                .map(line -> switch (line) {
                    case Line.Unasked(var textKey) ->
                        new LineOutcome(Result.NOT_CHECKED, texts.getMessage(textKey, null, language));
                    case Line.Asked known -> {
                        var answer = answers.next();
                        yield new LineOutcome(Result.of(answer.outcome()), words.inOneText(answer, language));
                    }
                })
                .toList();
    }

    /** All at once; the answer to them does not matter to it. */
    private void announce(BulkCheck list, List<TheftCheck.Read> reads) {
        var readings = reads.stream().flatMap(read -> read.readings().stream()).toList();
        actors.find(list.actor())
                .ifPresent(actor -> events.publishEvent(new NumbersChecked(actor, MeantNumbers.by(readings))));
    }

    private Line line(String organisation, Columns columns, List<Cell> line) {
        var places = columns.filled(line);
        if (places.isEmpty()) {
            return new Line.Unasked("bulk.unchecked.empty");
        }
        var typed = new ArrayList<CheckQuestion.Typed>();
        for (var place : places) {
            var cell = Columns.cell(line, place.column());
            if (cell.isRounded()) {
                return new Line.Unasked("bulk.unchecked.rounded");
            }
            if (cell.text().length() > LONGEST_NUMBER) {
                return new Line.Unasked("bulk.unchecked.long");
            }
            typed.add(new CheckQuestion.Typed(kind(columns, place, line), cell.identifying()));
        }
        return asked(organisation, new CheckQuestion(category(columns, line), make(columns, line), typed));
    }

    private Line asked(String organisation, CheckQuestion question) {
        var readings = TheftCheck.read(question);
        var numbers = readings.stream()
                .filter(Reading.Number.class::isInstance)
                .map(Reading.Number.class::cast)
                .toList();
        if (numbers.isEmpty()) {
            return new Line.Unasked("reading."
                    + ((Reading.NoNumber) readings.getFirst()).reason().name());
        }
        for (var number : numbers) {
            if (quota.isBeyond(organisation, number.keys().getFirst().folded())) {
                return new Line.Unasked("bulk.unchecked.series");
            }
        }
        return new Line.Asked(new TheftCheck.Read(question, readings));
    }

    private static IdentifierKind kind(Columns columns, Columns.Place place, List<Cell> line) {
        var stated = Columns.cell(line, columns.kind()).text().toLowerCase(Locale.ROOT);
        return place.kind() == IdentifierKind.UNKNOWN
                ? IdentifierKind.ofDutchName(stated).orElse(IdentifierKind.UNKNOWN)
                : place.kind();
    }

    private static @Nullable Category category(Columns columns, List<Cell> line) {
        return CategoryNames.find(Columns.cell(line, columns.category()).text()).orElse(null);
    }

    private static @Nullable String make(Columns columns, List<Cell> line) {
        var make = Columns.cell(line, columns.make());
        return make.isBlank() ? null : make.text();
    }
}
