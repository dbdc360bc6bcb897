// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.methods.AlarmPages.RoundInWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alarms in the reader's language. */
@Component
class AlarmLines {
    private final Telling telling;

    AlarmLines(Telling telling) {
        this.telling = telling;
    }

    List<AlarmLine> of(AlarmRound round, Locale language) {
        var offences = telling.subjects(language);
        return round.alarms().stream().map(alarm -> line(alarm, offences)).toList();
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
                alarm.exceedance());
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
                        words.number(round.byChance(), 0)),
                List.of(
                        words.text("methods.alarms.note.limit"),
                        words.text("methods.alarms.note.far"),
                        words.text("methods.alarms.note.small", MonthTest.FEWEST, words.count(round.small())),
                        words.text("methods.alarms.note.unknown", words.count(round.unknown())),
                        words.text("methods.alarms.note.provisional")),
                telling.source(round.vintage(), language),
                round.vintage().dataset().demo());
    }

    /** All of these for a spreadsheet, with of which month and day they are on each row. */
    void write(AlarmRound round, List<AlarmLine> lines, Locale language, Consumer<@Nullable Object[]> file) {
        LocalDate known = round.vintage().referenceDate();
        file.accept(new Object[] {
            "gebied",
            "naam",
            "soort",
            "onderwerp",
            "delict",
            "maand",
            "aantal",
            "verwacht",
            "grens",
            "bron",
            "peildatum",
            "demo"
        });
        lines.forEach(line -> file.accept(new Object[] {
            line.area(),
            line.name(),
            line.kind(),
            line.subject(),
            line.offence(),
            round.month().code(),
            line.observed(),
            MethodScreen.rounded(line.expected(), 1),
            MethodScreen.rounded(line.limit(), 1),
            round.vintage().dataset().key(),
            known,
            round.vintage().dataset().demo() ? telling.in(language).text("methods.demo") : ""
        }));
    }
}
