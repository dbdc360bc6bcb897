// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.Words;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureFilter;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.methods.AlarmPages.RoundInWords;
import nl.waakzaam.site.ListPage.Cell;
import org.springframework.stereotype.Component;

/** Alarms in the reader's language. */
@Component
class AlarmLines {
    private static final List<String> KINDS = List.of("gemeente", "eenheid", "land", "verzonnen");

    private final Telling telling;
    private final Choices choices;

    AlarmLines(Telling telling, Choices choices) {
        this.telling = telling;
        this.choices = choices;
    }

    List<AlarmLine> of(AlarmRound round, Locale language) {
        var offences = telling.subjects(language);
        return round.alarms().stream()
                .map(alarm -> line(alarm, offences))
                .sorted(Comparator.comparing(AlarmLine::area).thenComparing(AlarmLine::subject))
                .toList();
    }

    private AlarmLine line(Alarm alarm, Map<String, String> offences) {
        return new AlarmLine(
                alarm.area(),
                telling.area(alarm.area()),
                kind(alarm.area()),
                alarm.subject(),
                offences.getOrDefault(alarm.subject(), alarm.subject()),
                alarm.observed(),
                alarm.expected(),
                alarm.limit(),
                alarm.observed() / alarm.expected(),
                alarm.exceedance(),
                alarm.estimated());
    }

    private static String kind(String area) {
        if (area.equals(Selection.COUNTRY)) {
            return "land";
        }
        return switch (area.substring(0, 2)) {
            case "GM" -> "gemeente";
            case "RE" -> "eenheid";
            default -> "verzonnen";
        };
    }

    RoundInWords inWords(AlarmRound round, Locale language) {
        var words = telling.in(language);
        var month = round.month().text(language);
        return new RoundInWords(
                words.text("methods.alarms.title", round.alarms().size(), month),
                words.text(
                        "methods.alarms.sentence",
                        words.count(round.tested()),
                        round.alarms().size(),
                        words.number(round.byChance(), round.byChance() < 1 ? 1 : 0)),
                notes(round, words),
                telling.source(round.vintage(), language),
                round.vintage().dataset().demo());
    }

    private static List<String> notes(AlarmRound round, Words words) {
        var notes = new ArrayList<>(List.of(
                words.text("methods.alarms.note.limit"),
                words.text("methods.alarms.note.far"),
                words.text("methods.alarms.note.small", MonthTest.FEWEST, words.count(round.small())),
                words.text("methods.alarms.note.unknown", words.count(round.unknown())),
                words.text("methods.alarms.note.provisional")));
        if (round.alarms().stream().anyMatch(Alarm::estimated)) {
            notes.add(words.text("methods.alarms.note.estimated"));
        }
        return notes;
    }

    /** All of them as a list, the farthest above its limit first. */
    FigureList<AlarmLine> list(AlarmRound round, Selection selection, Locale language) {
        var words = telling.in(language);
        return new FigureList<>(
                "",
                "-mate",
                line -> line.name() + " " + line.offence(),
                columns(words, selection),
                filters(words, language),
                export(round, language));
    }

    private static List<FigureColumn<AlarmLine>> columns(Words words, Selection selection) {
        return List.of(
                FigureColumn.<AlarmLine>words("naam", head("naam", words), AlarmLine::name)
                        .leading(line -> "/cijfers/alarm/" + line.subject()
                                + selection.in(line.area()).query()),
                FigureColumn.words("delict", head("delict", words), AlarmLine::offence),
                number("aantal", words, line -> words.count(line.observed()), AlarmLine::observed),
                number("verwacht", words, line -> expected(line, words), AlarmLine::expected),
                number("grens", words, line -> words.number(line.limit(), 1), AlarmLine::limit),
                number("mate", words, line -> words.number(line.measure(), 1), AlarmLine::measure));
    }

    private static String expected(AlarmLine line, Words words) {
        var expected = words.number(line.expected(), 1);
        return line.estimated() ? words.text("monitor.estimate.mark", expected) : expected;
    }

    private static String head(String column, Words words) {
        return words.text("methods.alarms.column." + column);
    }

    private static FigureColumn<AlarmLine> number(
            String key, Words words, Function<AlarmLine, String> text, ToDoubleFunction<AlarmLine> value) {
        return FigureColumn.number(key, head(key, words), text, line -> OptionalDouble.of(value.applyAsDouble(line)));
    }

    private List<FigureFilter<AlarmLine>> filters(Words words, Locale language) {
        var kinds = new LinkedHashMap<String, String>();
        KINDS.forEach(kind -> kinds.put(kind, words.text("methods.alarms.kind." + kind)));
        return List.of(
                new FigureFilter<>(
                        "onderwerp",
                        words.text("methods.choose.offence"),
                        choices.offences(language),
                        AlarmLine::subject),
                new FigureFilter<>("soort", words.text("methods.alarms.kind"), kinds, AlarmLine::kind));
    }

    /** With of which month and day they are on each row. */
    private List<Cell<AlarmLine>> export(AlarmRound round, Locale language) {
        var dataset = round.vintage().dataset();
        var mark = dataset.demo() ? telling.in(language).text("methods.demo") : "";
        return List.of(
                cell("gebied", AlarmLine::area),
                cell("naam", AlarmLine::name),
                cell("soort", AlarmLine::kind),
                cell("onderwerp", AlarmLine::subject),
                cell("delict", AlarmLine::offence),
                cell("maand", line -> round.month().code()),
                cell("aantal", AlarmLine::observed),
                cell("verwacht", line -> MethodScreen.rounded(line.expected(), 1)),
                cell("grens", line -> MethodScreen.rounded(line.limit(), 1)),
                cell("geschiedenis deels geschat", line -> line.estimated() ? "ja" : "nee"),
                cell("bron", line -> dataset.key()),
                cell("peildatum", line -> round.vintage().referenceDate()),
                cell("demo", line -> mark));
    }
}
